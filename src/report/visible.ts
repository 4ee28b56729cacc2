/**
 * Text of a user's file made safe to print: control characters, which could move the cursor or
 * change colours, and those that turn the writing direction become visible signs.
 */
export function visible(text: string): string {
  return text.replace(unprintable, sign);
}

const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
