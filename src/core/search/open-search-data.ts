import { didYouMean } from '../text/did-you-mean.ts';
import { foldText } from './fold-text.ts';
import { findTerm, parseQuery, type Term, type TermPlace } from './parse-query.ts';
import type { SearchData, SearchEntry } from './search-entries.ts';
import { isUnspaced, wordsIn } from './word-edges.ts';

/** Makes a roadmap ready to be searched, as often as somebody types; texts are first read for a query. */
export function openSearchData({ language, entries }: SearchData): OpenedSearch {
  let texts: readonly Pick<SearchEntry, 'title' | 'text'>[] | undefined;
  let words: ReadonlyMap<string, string> | undefined;

  function search(query: string): readonly SearchHit[] {
    const terms = parseQuery(query, language);
    if (terms.length === 0)
      return query.trim() === ''
        ? entries.map((entry) => ({ entry, score: 0, isInText: false }))
        : [];
    texts ??= entries.map(({ title, text }) => ({ title: foldText(title), text: foldText(text) }));
    const found = texts.flatMap(({ title, text }, at) => {
      const each = terms.map((term) => ({
        title: findTerm(title, term),
        text: findTerm(text, term),
      }));
      const entry = entries[at];
      const hasAll = each.every((places) => places.title.length + places.text.length > 0);
      return entry && hasAll ? [{ entry, title, text, each }] : [];
    });
    const whole = foldText(query).trim();
    return found
      .map(({ entry, title, text, each }) => {
        const isTitle = each.every((places) => places.title.length > 0);
        const own = each.reduce((sum, places) => sum + worthOf(places, title), 0);
        return {
          entry,
          isInText: !isTitle,
          score: own + bonusOf(whole, title, text) + (isTitle ? 1000 : 0),
        };
      })
      .toSorted((a, b) => b.score - a.score);
  }

  function suggest(query: string): string | undefined {
    words ??= vocabulary(entries);
    const known = words;
    const typed = [...query.matchAll(typedWord)];
    const missing = typed.filter(([word]) => search(word).length === 0);
    const likely = missing.reduceRight((text, { 0: word, index }) => {
      const likely = likeliest(foldText(word), known);
      if (likely === undefined) return text;
      return text.slice(0, index) + likely + text.slice(index + word.length);
    }, query);
    if (foldText(likely) !== foldText(query) && search(likely).length > 0) return likely;
    const alone = typed.map(([word]) => word);
    if (alone.length < 2) return undefined;
    const counted = alone.map((word) => ({ word, count: search(word).length }));
    const rarest = counted
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => a.count - b.count)[0];
    return rarest?.word;
  }

  return { search, suggest, termsOf: (query) => parseQuery(query, language) };
}

const typedWord = /[^\s"“”„‟«»「」『』＂]+/gu;

/** Titles describe an item best, and whole words are more likely wanted than prefixes. */
function worthOf({ title, text }: FoundPlaces, foldedTitle: string): number {
  const inText = text.length === 0 ? 0 : wholeOr(text, 6, 4) + Math.min(text.length, 5) / 5;
  const [first] = title;
  if (first === undefined) return inText;
  const share = (first.end - first.start) / foldedTitle.length;
  return wholeOr(title, 60, 40) + 25 * share + inText / 2;
}

function wholeOr(places: readonly TermPlace[], whole: number, part: number): number {
  return places.some(({ fit }) => fit === 'whole') ? whole : part;
}

/** Words typed together rank higher when they are found together. */
function bonusOf(query: string, title: string, text: string): number {
  if (title === query) return 500;
  if (title.startsWith(query)) return 30;
  if (title.includes(query)) return 20;
  return text.includes(query) ? 3 : 0;
}

/** Returns every word by its folded form, as it was first written, with frequent words first. */
function vocabulary(entries: readonly SearchEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const shown = new Map<string, string>();
  for (const { title, text } of entries) {
    const written = `${title} ${text}`.toLowerCase();
    for (const word of [...wordsIn(written), ...(written.match(compound) ?? [])]) {
      const folded = foldText(word);
      if (!shown.has(folded)) shown.set(folded, word);
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  const order = [...shown].toSorted(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return new Map(order);
}

const compound = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** Returns the most likely word for a misspelt one, else the first word that contains it. */
function likeliest(word: string, words: ReadonlyMap<string, string>): string | undefined {
  const known = [...words.keys()];
  const mayMean = !isUnspaced(word) && word.length > 2;
  const near =
    mayMean &&
    didYouMean(
      word,
      known.filter((each) => beginsAlike(word, each)),
    );
  const mayHold = isUnspaced(word) || word.length > 2;
  const likely = near || (mayHold && known.find((each) => each.includes(word)));
  return likely ? words.get(likely) : undefined;
}

/** People rarely make more than one typo at the beginning of a word. */
function beginsAlike(a: string, b: string): boolean {
  return a.slice(0, 2).includes(b.charAt(0)) || b.slice(0, 2).includes(a.charAt(0));
}

interface FoundPlaces {
  readonly title: readonly TermPlace[];
  readonly text: readonly TermPlace[];
}

export interface OpenedSearch {
  /**
   * Returns the items that have every word of a query, the best first; for an empty query all
   * items, from far to near.
   */
  readonly search: (query: string) => readonly SearchHit[];
  /** Returns the terms of a query, to mark them in its results. */
  readonly termsOf: (query: string) => readonly Term[];
  /** Returns a similar query with results for one without; `undefined` when none is likely. */
  readonly suggest: (query: string) => string | undefined;
}

export interface SearchHit {
  readonly entry: SearchEntry;
  readonly score: number;
  /** Whether a searched word is in its text and not in its title. */
  readonly isInText: boolean;
}
