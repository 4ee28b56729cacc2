import { quotationMarks } from './quotation-marks.ts';

/**
 * Sets the text of one paragraph, given in the pieces its elements cut it into, as a printer would:
 * straight marks become those of the language, a BCP 47 tag, `--` and `---` dashes, three dots one
 * sign. A dash that begins a word stays: `--out` is what one types.
 */
export function smartText(pieces: readonly string[], language: string): readonly string[] {
  // Most text has nothing to set.
  if (pieces.every((piece) => piece.search(typed) < 0)) return pieces;
  const marks = quotationMarks(language);
  const text = pieces.join('');
  const opened = { '"': 0, "'": 0 };
  let lastOpened = -1;
  let offset = 0;
  let lastClosed: number | undefined;

  return pieces.map((piece) => {
    const start = offset;
    offset += piece.length;
    return piece.replace(typed, (sign, at: number) => {
      if (sign === '"' || sign === "'") return setQuote(sign, start + at);
      if (sign.startsWith('.')) return sign.length === 3 ? '…' : sign;
      return setDash(sign, start + at);
    });
  });

  function setDash(sign: string, at: number): string {
    const beginsWord = isEdge(text[at - 1]) && /[\p{L}\p{N}]/u.test(text[at + sign.length] ?? '');
    if (sign.length === 2) return beginsWord ? sign : '–';
    return sign.length === 3 ? '—' : sign;
  }

  function setQuote(sign: '"' | "'", at: number): string {
    const next = text[at + 1];
    const mayClose = next === undefined || !/[\p{L}\p{N}]/u.test(next);
    const isAtEdge = isEdge(text[at - 1], at - 1 === lastOpened);
    // Quoted text may end with a space: `"- [ ] ", or`.
    const follows = opened[sign] > 0 ? /[\s,.;:!?)\]}]/ : /\s/;
    const mayOpen = isAtEdge && next !== undefined && !follows.test(next);
    if (!mayOpen) return close(sign, mayClose);
    if (sign === "'" && !isClosedLater(at)) return '’';
    lastOpened = at;
    opened[sign] += 1;
    return marks[sign === '"' ? 'double' : 'single'][0];
  }

  function close(sign: '"' | "'", mayClose: boolean): string {
    if (sign === "'" && (!mayClose || opened[sign] === 0)) return '’';
    opened[sign] = Math.max(0, opened[sign] - 1);
    return marks[sign === '"' ? 'double' : 'single'][1];
  }

  /** Whether a single mark follows that ends a word: without one, this is an apostrophe. */
  function isClosedLater(at: number): boolean {
    lastClosed ??= lastClosing(text);
    return !/^\d\ds?\b/.test(text.slice(at + 1, at + 5)) && at < lastClosed;
  }
}

const typed = /["']|-{2,}|\.{3,}/g;

/** Where the last word that a single mark ends has its last letter; -1 for none. */
function lastClosing(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/[^\s']'(?![\p{L}\p{N}])/gu)) last = index;
  return last;
}

/** Whether a word can start after this character: nothing, a space, a bracket, a dash. */
function isEdge(previous: string | undefined, isOpened = false): boolean {
  return previous === undefined || isOpened || /[\s([{<\-–—/„“‚‘«‹¿¡]/.test(previous);
}

/** One paragraph without elements, set as a printer of the language would: see `smartText`. */
export function setType(text: string, language: string): string {
  return smartText([text], language).join('');
}
