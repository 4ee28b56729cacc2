/** The pieces of an excerpt of Pagefind's, as plain text, and whether each is what was looked for. */
export function markedExcerpt(html: string): readonly Piece[] {
  return html
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      return { text: decode(inner ?? part), isMatch: inner !== undefined };
    });
}

/** The pieces of a title: words that begin as one of the query does, inflected perhaps. */
export function markedTitle(title: string, query: string): readonly Piece[] {
  const stems = (query.match(words) ?? []).map((word) => stemOf(plain(word)));
  return title
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((text) => {
      return { text, isMatch: stems.some((stem) => plain(text).startsWith(stem)) };
    });
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Roughly what languages leave of a word; only what is marked depends on it. */
function stemOf(word: string): string {
  if (word.length > 6) return word.slice(0, -3);
  return word.length > 4 ? word.slice(0, -1) : word;
}

/** Pagefind escapes these two, and nothing else. */
function decode(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\u200B', '');
}

export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}
