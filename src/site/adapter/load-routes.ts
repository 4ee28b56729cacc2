import { manifest } from 'virtual:astro:manifest';

import { isTextRoute, type TextRoute } from '../base/text-route.ts';
import { type Component, isComponent } from './runtime/component.ts';

/** Returns the routes of the site, the first to match an address first, with their code loaded. */
export async function loadRoutes(): Promise<readonly Route[]> {
  const own = manifest.routes.filter(({ routeData }) => routeData.origin === 'project');
  return Promise.all(
    own.map(async ({ routeData, styles, scripts, links }) => {
      const { component, params, pattern } = routeData;
      const module = await manifest.pageMap.get(component)?.();
      const { default: page, GET: text } = module?.page() ?? {};
      const isPlain = styles.every(({ type }) => type === 'external');
      if (!isPlain || scripts.length > 0 || links.length > 0) {
        throw new TypeError(`${component} has a head of a kind that is not expected.`);
      }
      const head = styles.map(({ src }) => `<link rel="stylesheet" href="${assetUrl(src)}">`);
      const route = { pattern, params, head: head.join('') };
      if (isComponent(page)) return { ...route, page };
      if (isTextRoute(text)) return { ...route, text };
      throw new TypeError(`${component} is neither a page nor a text.`);
    }),
  );
}

/** Returns the element of a script that a component loads. */
export function scriptElement(id: string): string {
  const inlined = manifest.inlinedScripts.get(id);
  if (inlined !== undefined) return inlined && `<script type="module">${inlined}</script>`;
  const src = manifest.entryModules[id];
  if (src === undefined) throw new TypeError(`There is no script ${id}.`);
  return `<script type="module" src="${assetUrl(src)}"></script>`;
}

function assetUrl(path = ''): string {
  return `${manifest.assetsPrefix}/${path}`;
}

export interface Route {
  readonly pattern: RegExp;
  /** The names of what the pattern captures; one that may hold slashes begins with dots. */
  readonly params: readonly string[];
  /** The elements that load its style sheets. */
  readonly head: string;
  readonly page?: Component;
  readonly text?: TextRoute;
}
