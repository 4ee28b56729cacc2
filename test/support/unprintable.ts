/** All characters that a terminal or a log acts on, or that turn the writing direction. */
export const unprintables: readonly string[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
);

/** Those of them that a text contains. */
export function unprintablesIn(text: string): readonly string[] {
  return unprintables
    .filter((character) => text.includes(character))
    .map((each) => each.charCodeAt(0).toString(16));
}
