/** Placeholder for the path of the published site. It occurs in no text and is a valid address. */
export const basePlaceholder = '/throughline~base~placeholder';

/** Replaces the placeholder by `base`, which begins and ends with `/`. */
export function placeUnderBase(text: string, base: string): string {
  return text.split(`${basePlaceholder}/`).join(base);
}
