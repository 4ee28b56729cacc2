/**
 * Returns text that is safe to print on one line: characters that move the cursor, change colours,
 * start a line or turn the writing direction become visible signs.
 */
export function visible(text: string): string {
  return text.replace(unprintable, sign);
}

/** Characters that a terminal, a log or a page acts on instead of showing. */
export const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
