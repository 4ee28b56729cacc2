import { foldText } from './fold-text.ts';
import { stemWord } from './stem-word.ts';
import {
  atWordStart,
  isUnspaced,
  isWordEnd,
  isWordStart,
  mayStartInside,
  wordsIn,
} from './word-edges.ts';

/** Returns what a query asks for: its words, and the phrases it has in quotation marks. */
export function parseQuery(query: string, language: string): readonly Term[] {
  return (query.match(typed) ?? []).flatMap((text) => {
    const [opening = ''] = text;
    if (!quotes.includes(opening)) return termsOf(text, language);
    const isClosed = text.length > 1 && quotes.includes(text.at(-1) ?? '');
    return phraseOf(text, isClosed);
  });
}

const quotes = '"“”„‟«»「」『』＂';
const typed = new RegExp(`[${quotes}][^${quotes}]*[${quotes}]?|[^\\s${quotes}]+`, 'gu');

/** A word with its signs, such as `C++`, `#123` and `v2.1`; none where it is only punctuation. */
function termsOf(typed: string, language: string): readonly Term[] {
  const word = trimSigns(foldText(typed));
  if (word === '') return [];
  const term = termOf(word, patternOf(word));
  if (isUnspaced(word))
    return [{ ...term, parts: wordsIn(word).map((text) => termOf(text, patternOf(text))) }];
  const stem = stemWord(word, language);
  if (!/^[\p{L}\p{M}']+$/u.test(word)) return [term];
  const inflected = atWordStart(`${patternOf(stem.replace(/[ey]$/, ''))}[\\p{L}\\p{M}']*`, stem);
  const isInflected = (found: string) => stemWord(found, language) === stem;
  return [{ ...term, inflected, isInflected }];
}

function phraseOf(typed: string, isClosed: boolean): readonly Term[] {
  const words = foldText(typed).replaceAll('"', ' ').split(/\s+/).map(trimSigns).filter(Boolean);
  if (words.length === 0) return [];
  const term = termOf(words.join(' '), words.map(patternOf).join('[^\\p{L}\\p{N}\\p{M}]+'));
  return [{ ...term, isWhole: isClosed }];
}

function termOf(text: string, pattern: string): Term {
  return { text, pattern: atWordStart(pattern, text), isWhole: false };
}

/** Keeps the signs that belong to a word: `#123`, `@ada`, `C++`. */
function trimSigns(word: string): string {
  return word.replace(/^[^\p{L}\p{N}\p{M}\p{S}#@&]+|[^\p{L}\p{N}\p{M}\p{S}#%&]+$/gu, '');
}

/** `stock-out`, `stock_out` and `stock out` are found as one, and so are `API-12` and `API12`. */
function patternOf(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/(?<=[\p{L}\p{N}])[-_'](?=[\p{L}\p{N}])|(?<=\p{L})(?=\p{N})/gu, "[-_' ]?");
}

/** Returns where a folded text has a term, each place with how well it fits. */
export function findTerm(folded: string, term: Term): readonly TermPlace[] {
  const { parts = [] } = term;
  const found = findWord(folded, term);
  if (found.length > 0 || parts.length < 2) return found;
  const each = parts.map((part) => findWord(folded, part));
  return each.every(({ length }) => length > 0) ? inOrder(each.flat()) : [];
}

function findWord(folded: string, term: Term): readonly TermPlace[] {
  const { pattern, inflected, isInflected, isWhole } = term;
  const found = placesOf(folded, pattern, (text, start, end) => {
    const isEnd = isWordEnd(folded, end);
    const isStart = isWordStart(folded, start) || mayStartInside(text, isEnd);
    if (!isStart || (isWhole && !isEnd)) return undefined;
    return isEnd ? 'whole' : 'part';
  });
  if (!inflected || !isInflected) return found;
  const known = new Set(found.map(({ start }) => start));
  const others = placesOf(folded, inflected, (text, start) =>
    !known.has(start) && isWordStart(folded, start) && isInflected(text) ? 'part' : undefined,
  );
  return others.length > 0 ? inOrder([...found, ...others]) : found;
}

function placesOf(folded: string, pattern: RegExp, fitOf: FitOf): readonly TermPlace[] {
  const places: TermPlace[] = [];
  for (const { 0: text, index: start } of folded.matchAll(pattern)) {
    const end = start + text.length;
    const fit = fitOf(text, start, end);
    if (fit !== undefined) places.push({ start, end, fit });
    if (places.length === most) break;
  }
  return places;
}

/** More places make a result no better. */
const most = 20;

type FitOf = (text: string, start: number, end: number) => TermPlace['fit'] | undefined;

function inOrder(places: readonly TermPlace[]): readonly TermPlace[] {
  return places.toSorted((a, b) => a.start - b.start);
}

/** A word or phrase of a query, as it is looked for in folded texts. */
export interface Term {
  readonly text: string;
  readonly pattern: RegExp;
  /** Whether the match must end at the end of a word. */
  readonly isWhole: boolean;
  /** Its words, where its script puts no spaces between them: they may be apart. */
  readonly parts?: readonly Term[];
  /** Finds words that may be the same in another form. */
  readonly inflected?: RegExp;
  readonly isInflected?: (word: string) => boolean;
}

export interface TermPlace {
  readonly start: number;
  readonly end: number;
  /** Whether the term is the whole word, or its beginning or another form. */
  readonly fit: 'whole' | 'part';
}
