import { removedPages } from '../../core/history/removed-pages.ts';
import { roadmapTracker } from '../../core/roadmap/roadmap-tracker.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { textsOf } from '../../core/search/readable-text.ts';
import { addresses } from '../../core/site-addresses.ts';
import { recordReads, recordReadsUntil } from '../../core/tracking/reads.ts';
import type { Rendered, Renderer } from '../../io/load-renderer.ts';
import { headStyle } from '../layout/head-style.ts';
import { cardsOf } from '../layout/social-card.ts';
import type { RouteParams } from '../base/text-route.ts';
import { contentSecurityPolicy, finishPage } from './finish-page.ts';
import { loadRoutes, type Route, scriptElement } from './load-routes.ts';
import { placeUnderBase } from './place-under-base.ts';
import type { PageRun } from './runtime/component.ts';
import { Html, htmlOf } from './runtime/html.ts';
import { setPage } from './set-page.ts';

/**
 * Returns the result of the compile step: the pages that Astro compiled as a function of (address,
 * roadmap). A page whose components are all synchronous has been rendered when `render` returns.
 */
export async function createRenderer(): Promise<Renderer> {
  const routes = await loadRoutes();
  const missing = routes.find(({ pattern }) => pattern.test('/404'));

  async function render(address: string, roadmap: Roadmap): Promise<Rendered> {
    const path = pathOf(address, roadmap);
    const route = routes.find(({ pattern }) => pattern.test(path)) ?? missing;
    const found = route && answer(route, path, roadmap);
    if (found === undefined) return render('/404.html', roadmap);
    const { base, language, accent } = roadmap.settings;
    const status = route === missing ? 404 : 200;
    const { contentType, text: piece } = found;
    const text = placeUnderBase(typeof piece === 'string' ? piece : await piece, base);
    if (contentType !== html) return { status, contentType: withCharset(contentType), body: text };
    const body = finishPage(setPage(`<!DOCTYPE html>${text}`, language), policyOf(accent));
    return { status, contentType: withCharset(contentType), body };
  }

  return {
    render,
    record: (address, roadmap) => recordReadsUntil(() => render(address, roadmap)),
    addresses: (roadmap) => recordReads(() => addresses(roadmap)),
    cards: (roadmap) => recordReads(() => cardsOf(roadmap)),
    ...{ textsOf, tracker: roadmapTracker },
  };
}

/** Returns what a route has at a path, `undefined` if there is nothing. */
function answer({ pattern, params: names, page, ...route }: Route, path: string, roadmap: Roadmap) {
  const [, ...values] = pattern.exec(path) ?? [];
  const params = Object.fromEntries(
    names.map((name, index) => [name.replace('...', ''), values[index] || undefined]),
  );
  if (page === undefined) {
    const text = route.text?.textOf(roadmap, params);
    return text === undefined ? undefined : { contentType: route.text?.contentType ?? '', text };
  }
  const shown = page(runOf(route.head, params, roadmap), {}, {});
  // Otherwise it is the response that there is no such page. To name its class would load it.
  const isPage = shown instanceof Html || shown instanceof Promise;
  return isPage ? { contentType: html, text: htmlOf(shown) } : undefined;
}

const html = 'text/html';

function runOf(head: string, params: RouteParams, roadmap: Roadmap): PageRun {
  const scripts = new Set<string>();
  const locals = { roadmap };
  const run: PageRun = {
    head,
    script(id) {
      if (scripts.has(id)) return '';
      scripts.add(id);
      return scriptElement(id);
    },
    createAstro(props, slots) {
      const render = async (name: string): Promise<string> => htmlOf(slots[name]?.(run));
      return { props, locals, params, slots: { render } };
    },
  };
  return run;
}

/** The path of the route that renders an address. */
function pathOf(address: string, roadmap: Roadmap): string {
  if (address === '/404.html' || doubledSlash.test(address)) return '/404';
  const isMoved = Object.hasOwn(roadmap.settings.redirects, address);
  const isRemoved = removedPages(roadmap).has(address);
  return decoded((isMoved ? '/moved' : isRemoved ? '/removed' : '') + address);
}

/** No page has one in its address. */
const doubledSlash = /[/\\]{2}/;

/** An address that cannot be decoded is that of no page. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return '/404';
  }
}

function policyOf(accent: string | undefined): string {
  return contentSecurityPolicy(headStyle(accent).hash);
}

function withCharset(contentType: string): string {
  return contentType.includes('charset') ? contentType : `${contentType}; charset=utf-8`;
}
