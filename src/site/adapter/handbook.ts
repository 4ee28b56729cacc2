import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

import { ruleAddress } from '../../core/addresses.ts';
import { pageOfRule, ruleIds } from '../../core/diagnostics/rule-table.ts';
import { renderMarkdown } from '../../markup/render-markdown.ts';
import { basePlaceholder } from './place-under-base.ts';

/** Renders the rules' pages once, as `virtual:throughline/rule-pages`: rule id → title and HTML. */
export function rulePages(): Plugin {
  let base = '';
  return {
    name: 'throughline:rule-pages',

    configResolved({ command }) {
      // The renderer inserts the base; `astro dev` has none.
      base = command === 'build' ? basePlaceholder : '';
    },

    resolveId(id) {
      return id === virtualId ? resolvedId : undefined;
    },

    load(id) {
      if (id !== resolvedId) return undefined;
      const pages = ruleIds.map((rule) => {
        const file = fileURLToPath(new URL(`../../core/${pageOfRule(rule)}`, import.meta.url));
        this.addWatchFile(file);
        const text = readFileSync(file, 'utf8');
        const link = (url: string) => linkOf(url, base);
        return [rule, renderMarkdown(text, { link, image: () => undefined })];
      });
      return `export const rulePages = ${JSON.stringify(Object.fromEntries(pages))};\n`;
    },
  };
}

/** Rule pages link to one another by file name, as in the repository. */
function linkOf(url: string, base: string) {
  if (/^https?:/.test(url)) return { href: url, external: true };
  const rule = ruleIds.find((id) => url === `${id}.md` || url === `./${id}.md`);
  return rule && { href: base + ruleAddress(rule), external: false };
}

const virtualId = 'virtual:throughline/rule-pages';
const resolvedId = `\0${virtualId}`;
