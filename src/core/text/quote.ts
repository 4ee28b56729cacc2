const longest = 80;

/**
 * Returns a value in double quotes for a message: on one line, with invisible or reordering
 * characters escaped, and shortened if long.
 */
export function quote(value: string): string {
  const shown = value.length > longest ? `${shorten(value)}…` : value;
  return `"${shown.replace(unprintable, escape)}"`;
}

const unprintable = /["\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shortForms: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return shortForms[character] ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
}

function shorten(value: string): string {
  const cut = value.slice(0, longest - 1);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
