/**
 * Replaces the entities of a label (`#quot;`, `#9829;`) by their characters before Mermaid reads
 * them: it would show them undecoded. Characters that its grammars treat as syntax become private
 * letters. Addresses of clicks are hidden in the same way: Mermaid would decode and rewrite them,
 * and they would lead to other places than those that were checked. `revealed` restores both.
 */
export function hideMeaning(text: string): string {
  return text
    .split('\n')
    .map((line) => (styling.test(line) ? line : hideAddress(line).replace(/#(\w+);/g, hidden)))
    .join('\n');
}

/** The text as it is to be read: measured, and published. */
export function revealed(text: string): string {
  if (!/[\uA4D0-\uA4F0]/.test(text)) return text;
  return text
    .replace(hiddenAddress, (_, bytes: string) => Buffer.from(bytes, 'hex').toString())
    .replace(/[\uA4D0-\uA4EF]/g, (letter) => special[letter.charCodeAt(0) - first] ?? letter);
}

function hideAddress(line: string): string {
  return line.replace(
    clickPattern,
    (_, before: string, url: string) => `${before}\uA4F0${Buffer.from(url).toString('hex')}"`,
  );
}

/** Matches the start of a click and its address. */
const clickPattern = /(?<=^|;)(\s*(?:click|link)\s+\S+\s+(?:href\s+)?")([^"]+)"/g;
const hiddenAddress = /\uA4F0((?:[\da-f]{2})+)/g;
const styling = /^\s*(?:style|classDef|linkStyle|class|UpdateElementStyle|UpdateRelStyle)\b/;
const first = 0xa4d0;
const special = [...'"\'<>[](){}|;:#&%`\\/@$*_~=-+.,!?'];
const named: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  hearts: '♥',
  copy: '©',
  reg: '®',
  euro: '€',
  pound: '£',
  deg: '°',
  times: '×',
  plusmn: '±',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  larr: '←',
  rarr: '→',
  infin: '∞',
  bull: '•',
  middot: '·',
};

function hidden(entity: string, name: string): string {
  const code = /^\d+$/.test(name) ? Number(name) : undefined;
  const character =
    code === undefined
      ? named[name]
      : code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : undefined;
  if (character === undefined) return entity;
  const index = special.indexOf(character);
  return index === -1 ? character : String.fromCharCode(first + index);
}
