import { foldWithPlaces } from './fold-text.ts';
import { findTerm, type Term } from './parse-query.ts';

/** Returns a text in pieces, of which those are matches that the terms of a query found. */
export function markTerms(text: string, terms: readonly Term[]): readonly Piece[] {
  const { folded, places } = foldWithPlaces(text);
  const found = terms
    .flatMap((term) => findTerm(folded, term))
    .map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length }))
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end } of found) {
    if (start > last) pieces.push({ text: text.slice(last, start), isMatch: false });
    if (end > Math.max(start, last))
      pieces.push({ text: text.slice(Math.max(start, last), end), isMatch: true });
    last = Math.max(last, end);
  }
  if (last < text.length) pieces.push({ text: text.slice(last), isMatch: false });
  return pieces;
}

/** Returns a few words of a text around its first match, or its beginning, in pieces as above. */
export function excerptOf(text: string, terms: readonly Term[]): readonly Piece[] {
  const pieces = markTerms(text, terms);
  const first = pieces.findIndex(({ isMatch }) => isMatch);
  const before =
    first < 0
      ? ''
      : pieces
          .slice(0, first)
          .map((piece) => piece.text)
          .join('');
  const from = startNear(text, before.length - lead);
  const to = from + longest < text.length ? endNear(text, from + longest) : text.length;
  const shown = markTerms(text.slice(from, to).trim(), terms);
  const plain = (sign: string) => ({ text: sign, isMatch: false });
  return [...(from > 0 ? [plain('…')] : []), ...shown, ...(to < text.length ? [plain('…')] : [])];
}

/** As much as fits on two lines of a phone. */
const longest = 160;
/** How much is shown before a match, on one line with it. */
const lead = 30;

/** An offset at or after `at` where a word begins. */
function startNear(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + lead).search(/\s/);
  return wholeLetter(text, space < 0 ? at : at + space + 1);
}

function endNear(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return wholeLetter(text, space > at - lead ? space : at);
}

/** No half of a letter is shown. */
function wholeLetter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}
