import type { ChangedItem } from '../core/diff/change.ts';
import { formatPeriod } from '../core/model/format-period.ts';
import { onceFor } from '../messages/once-for.ts';

/**
 * A piece of a sentence: plain words, an item by its title, words that the roadmap itself uses, or a
 * period. `isSubject` marks the item that the sentence is about.
 */
export type Part =
  | string
  | { readonly item: ChangedItem; readonly isSubject?: true }
  | { readonly quote: string }
  | { readonly period: string };

/** Words of the roadmap, on one line, and cut between words when there are too many. */
export function quoted(text: string): Part {
  return { quote: shorten(text) };
}

/** A sentence as text; items and quotes are put into the marks of `style`, straight ones by default. */
export function textOf(parts: readonly Part[], style: Style = plain): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('period' in part) return style.period(part.period);
      return style.quote('item' in part ? shorten(part.item.title) : part.quote);
    })
    .join('');
}

const plain: Style = { quote: (text) => `"${text}"`, period: sayPeriod };

/** Returns the part of a sentence before its subject, the subject's title, if named, and the rest. */
export function cutAtSubject(parts: readonly Part[]): CutSentence {
  const at = parts.findIndex(isSubject);
  const subject = parts.find(isSubject);
  if (subject === undefined) return { before: parts, after: [] };
  const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
  return { before, subject: shorten(subject.item.title), after };
}

/** Whether a part is the title of the item that the sentence is about. */
export function isSubject(part: Part): part is Extract<Part, { readonly item: ChangedItem }> {
  return typeof part === 'object' && 'isSubject' in part;
}

function shorten(text: string, longest = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A period in English, as precise as it was written. */
export function sayPeriod(period: string): string {
  return formatPeriod(period, 'en');
}

/** Returns a list as the locale writes it: `a, b and c`, or facts, which no word joins: `a, b, c`. */
export function sayList(
  items: readonly Filling[],
  locale: string,
  kind: keyof typeof lists = 'words',
): readonly Part[] {
  return lists[kind](locale)
    .formatToParts([...items.keys()].map(String))
    .flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : value));
}

const lists = {
  words: onceFor((locale: string) => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale)),
  facts: onceFor((locale: string) => new Intl.ListFormat(locale, { style: 'short', type: 'unit' })),
} as const;

export type Filling = Part | readonly Part[];

/** How the parts are written that are more than words. */
export interface Style {
  readonly quote: (text: string) => string;
  readonly period: (period: string) => string;
}

interface CutSentence {
  readonly before: readonly Part[];
  readonly subject?: string;
  readonly after: readonly Part[];
}
