import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { ruleAddress } from '../../core/addresses.ts';
import { pageOfRule, ruleIds } from '../../core/diagnostics/rule-table.ts';
import { guideIds } from '../../core/guide/guide-table.ts';
import { renderMarkdown } from '../../markup/render-markdown.ts';
import { basePlaceholder } from './place-under-base.ts';

/**
 * Renders the pages of the rules and of the guide once, as `virtual:throughline/handbook`: from id to
 * title and HTML.
 */
export function handbook(): Plugin {
  let base = '';
  return {
    name: 'throughline:handbook',

    configResolved({ command }) {
      // The renderer inserts the base; `astro dev` has none.
      base = command === 'build' ? basePlaceholder : '';
    },

    resolveId(id) {
      return id === virtualId ? resolvedId : undefined;
    },

    load(id) {
      if (id !== resolvedId) return undefined;
      const render = (path: string) => {
        const file = fileURLToPath(new URL(`../../core/${path}`, import.meta.url));
        this.addWatchFile(file);
        const link = (url: string) => linkOf(url, base);
        return renderMarkdown(readFileSync(file, 'utf8'), { link, image: () => undefined });
      };
      const pages = {
        rulePages: ruleIds.map((rule) => [rule, render(pageOfRule(rule))] as const),
        guidePages: ['index', ...guideIds].map(
          (page) => [page, render(`guide/${page}.md`)] as const,
        ),
      };
      return Object.entries(pages)
        .map(
          ([name, all]) => `export const ${name} = ${JSON.stringify(Object.fromEntries(all))};\n`,
        )
        .join('');
    },
  };
}

/**
 * Rule pages link to one another by file name, as in the repository, and the guide to places of the
 * site by their address.
 */
function linkOf(url: string, base: string) {
  if (/^https?:/.test(url)) return { href: url, external: true };
  if (url.startsWith('/')) return { href: base + url, external: false };
  const rule = ruleIds.find((id) => url === `${id}.md` || url === `./${id}.md`);
  return rule && { href: base + ruleAddress(rule), external: false };
}

const virtualId = 'virtual:throughline/handbook';
const resolvedId = `\0${virtualId}`;
