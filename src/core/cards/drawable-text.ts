import type { Face } from './outlines.ts';

/**
 * What of a text can be drawn in a face. Accents and signs that are not shipped are left out;
 * where letters or digits would be lost there is nothing: no text is better than a wrong one, or
 * one of empty boxes.
 */
export function drawableText(text: string, { glyphs }: Face): string | undefined {
  let drawable = '';
  for (const character of text.normalize()) {
    const drawn = glyphOf(character);
    if (drawn === undefined) return undefined;
    drawable += drawn;
  }
  const tidy = drawable.replaceAll(/\s+/g, ' ').trim();
  return tidy === '' ? undefined : tidy;

  function glyphOf(character: string): string | undefined {
    if (Object.hasOwn(glyphs, character)) return character;
    const other = likes[character] ?? (/\s/.test(character) ? ' ' : undefined);
    if (other !== undefined) return Object.hasOwn(glyphs, other) ? other : '';
    const [base = ''] = character.normalize('NFD');
    if (Object.hasOwn(glyphs, base)) return base;
    return /[\p{L}\p{N}]/u.test(character) ? undefined : '';
  }
}

/** What stands in for signs that look or mean nearly the same. */
const likes: Readonly<Record<string, string>> = {
  '\u{2010}': '-',
  '\u{2011}': '-',
  '\u{2212}': '–',
  '\u{2192}': '–',
  '\u{2032}': '’',
  '\u{2033}': '”',
};
