import type { Filling, Part } from './part.ts';

/** Returns a list as the locale writes it: `a, b and c`, or facts: `a, b, c`. */
export function sayList(
  items: readonly Filling[],
  locale: string,
  options: Intl.ListFormatOptions = {},
): readonly Part[] {
  const format = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, options);
  return format
    .formatToParts([...items.keys()].map(String))
    .flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : value));
}

/** Of facts, which no word joins. */
export const facts = { style: 'short', type: 'unit' } as const;
