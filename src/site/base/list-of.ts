import type { Part } from '../../messages/part.ts';

/** Items in one line, with what the locale writes between them: `a, b, c`. */
export function listOf(items: readonly Part[], locale: string): readonly Part[] {
  const format = made.get(locale) ?? new Intl.ListFormat(locale, { style: 'narrow' });
  made.set(locale, format);
  const places = [...items.keys()].map(String);
  return format
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? '') : value));
}

const made = new Map<string, Intl.ListFormat>();
