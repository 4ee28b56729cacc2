/**
 * Returns whether a word begins at an offset of a folded text. Characters other than letters and
 * digits always begin a word.
 */
export function isWordStart(text: string, at: number): boolean {
  const [own, before] = [charAt(text, at), charBefore(text, at)];
  if (!isWord(own) || !isWord(before)) return true;
  if (isUnspaced(own)) return !isUnspaced(before) || isSegmentStart(text, at);
  return isUnspaced(before) || isAfterArticle(text, at);
}

/** Returns whether a word ends at an offset of a folded text. */
export function isWordEnd(text: string, at: number): boolean {
  const [last, next] = [charBefore(text, at), charAt(text, at)];
  if (!isWord(last) || !isWord(next)) return true;
  if (isUnspaced(next)) return !isUnspaced(last) || isSegmentStart(text, at);
  return isUnspaced(last);
}

/** Returns the words of a folded text, each once in each place it has. */
export function wordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return words.flatMap((word) =>
    isUnspaced(word) ? segments(word).map(({ segment }) => segment) : [word],
  );
}

/** Returns whether a text has letters of a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/**
 * Returns whether a match may start inside a word. Korean joins nouns and adds particles to them.
 * Katakana joins nouns, and in some scripts dictionaries often miss the start of a word: there the
 * match must end where a word does.
 */
export function mayStartInside(match: string, isEnd: boolean): boolean {
  if (/^\p{scx=Hangul}{2}/u.test(match)) return true;
  return isEnd && looselySpaced.test(match);
}

const looselySpaced =
  /^(?![ーァィゥェォッャュョ])[\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]{2}/u;

const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

function isWord(char: string): boolean {
  return char < '\x80' ? /[a-z0-9]/.test(char) : /[\p{L}\p{N}\p{M}]/u.test(char);
}

/**
 * Returns a pattern that is tried only where a word may begin, as far as that can be said in general:
 * it saves most of the time a search takes.
 */
export function atWordStart(pattern: string, word: string): RegExp {
  const isPlain =
    isWord(word.charAt(0)) && !isUnspaced(word) && !/[\p{scx=Arab}\p{scx=Hangul}]/u.test(word);
  return new RegExp(
    isPlain ? `(?<!(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])${pattern}` : pattern,
    'gu',
  );
}

/** Arabic writes its article, and short words before it, as part of the word. */
function isAfterArticle(text: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{M}])(?:[وفبك]?ال|لل)$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** Only a dictionary knows where words begin that have no spaces between them. */
function isSegmentStart(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < longestRun && isUnspaced(charBefore(text, from))) from -= 1;
  let to = at;
  while (to < text.length && to - at < longestRun && isUnspaced(charAt(text, to))) to += 1;
  return segments(text.slice(from, to)).some(({ index }) => index === at - from);
}

/** The words around it decide where a word begins, and no more than these. */
const longestRun = 60;

function segments(run: string): readonly Segment[] {
  let known = segmented.get(run);
  // Its dictionary takes long to load, and most texts never need it.
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  if (known === undefined) segmented.set(run, (known = [...segmenter.segment(run)]));
  return known;
}

let segmenter: Intl.Segmenter | undefined;
const segmented = new Map<string, readonly Segment[]>();

type Segment = Pick<Intl.SegmentData, 'segment' | 'index'>;

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 32);
}

function charBefore(text: string, at: number): string {
  const isLow = at > 1 && /[\udc00-\udfff]/.test(text.charAt(at - 1));
  return at === 0 ? ' ' : charAt(text, isLow ? at - 2 : at - 1);
}
