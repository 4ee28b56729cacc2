import { escaped } from '../../messages/part.ts';

/**
 * Returns text that is safe to print on one line: characters that move the cursor, change colours,
 * start a line or turn the writing direction become visible signs.
 */
export function visible(text: string): string {
  return text.replace(unprintable, sign);
}

/** Returns JSON for programs that is safe to read in a terminal or a log. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unprintable, escape);
}

/** Returns text as XML and HTML hold it, without the characters that XML cannot hold. */
export function escapeMarkup(text: string): string {
  return escaped(text.toWellFormed(), notInMarkup);
}

const notInMarkup = /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** Characters that a terminal, a log or a page acts on instead of showing. */
export const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Only the line feeds of the layout are written as they are. */
function escape(character: string): string {
  if (character === '\n') return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
