import { hrefTo, ruleAddress } from '../../core/addresses.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import { structuralRules, type RuleId } from '../../core/rules/rule-ids.ts';
import { renderMarkdown, type RenderedMarkdown } from '../../markup/render-markdown.ts';

/** The page of a rule, written beside the rule; `undefined` while there is none. */
export function renderRule(rule: RuleId, settings: Settings): RenderedMarkdown | undefined {
  const text = pages[`../../core/rules/${rule}.md`];
  return text === undefined
    ? undefined
    : renderMarkdown(text, { link: (url) => linkOf(url, settings), image: () => undefined });
}

const pages = import.meta.glob<string>('../../core/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Pages of rules link to one another by file, as they lie in the repository. */
function linkOf(url: string, settings: Settings) {
  if (/^https?:/.test(url)) return { href: url, external: true };
  const rule = structuralRules.find((id) => url === `${id}.md` || url === `./${id}.md`);
  return rule && { href: hrefTo(settings, ruleAddress(rule)), external: false };
}
