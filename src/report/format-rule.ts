import type { createColors } from 'picocolors';

import type { RuleSummary } from './describe-rules.ts';
import { sayLimit } from './format-rules.ts';

/**
 * Returns the page of a rule in short, for a terminal: how it is set, why it is there, and the fixed
 * example. No final line feed.
 */
export function formatRule(page: string, rule: RuleSummary, options: RuleOptions): string {
  const { colors, url } = options;
  const [, title = rule.rule] = /^# (.+)/.exec(page) ?? [];
  const [about = '', , fixed = ''] = page.split(/^## .*\n/m);
  const paragraphs = about.trim().split(/\n\n+/).slice(2);
  const state = [rule.severity, sayLimit(rule), rule.preset && `preset ${rule.preset}`]
    .filter(Boolean)
    .join(' · ');
  const where = rule.isSet ? ', set in roadmap.yml' : '';
  return [
    colors.bold(title),
    `${rule.rule}: ${state}${where}`,
    ...paragraphs.map((text) =>
      text.startsWith('```') ? fenced(text) : wrap(plain(text), options),
    ),
    ...(fixed.trim() === '' ? [] : [`For example:\n\n${fenced(fixed)}`]),
    colors.dim(url),
  ].join('\n\n');
}

/** The text of code fences, indented, with the lines around them. */
function fenced(text: string): string {
  const lines = text.trim().split('\n');
  return lines
    .filter((line) => !line.startsWith('```'))
    .map((line) => (line === '' ? '' : `  ${line.replace(/^`(.*)`$/, '$1')}`))
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n\n');
}

/** Markdown as plain text: without emphasis, and links as their text. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<![\w*`])\*([^*`]+)\*(?![\w*])/g, '$1');
}

/** Breaks a paragraph or the items of a list between words. */
function wrap(text: string, { width }: RuleOptions): string {
  const rows = text.split(/\n(?=- )/).flatMap((block) => {
    const own: string[] = [];
    for (const word of block.split(/\s+/)) {
      const longer = own.length === 0 ? word : `${own.at(-1)} ${word}`;
      const isShort = longer.length <= Math.min(width, widest);
      if (own.length > 0 && isShort) own[own.length - 1] = longer;
      else own.push(block.startsWith('- ') && own.length > 0 ? `  ${word}` : word);
    }
    return own;
  });
  return rows.join('\n');
}

/** Longer lines are hard to read. */
const widest = 80;

interface RuleOptions {
  /** The address of its page. */
  readonly url: string;
  readonly width: number;
  readonly colors: ReturnType<typeof createColors>;
}
