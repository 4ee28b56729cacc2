/**
 * What the compile step writes in place of the path the site is published under, which is a fact
 * of the roadmap. In no text by chance, and a valid address where it would be left.
 */
export const basePlaceholder = '/throughline~base~placeholder';

/** Replaces the placeholder by `base`, which begins and ends with `/`. */
export function placeUnderBase(text: string, base: string): string {
  return text.replaceAll(`${basePlaceholder}/`, () => base);
}
