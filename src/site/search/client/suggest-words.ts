import { didYouMean } from '../../../core/text/did-you-mean.ts';
import type { SearchIndex } from './open-index.ts';

/** Queries to suggest when nothing matches: single words, and likely spellings of them. */
export async function suggestWords(query: string, index: SearchIndex): Promise<Suggestions> {
  const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])];
  const alone: string[] = [];
  let meant = query;
  for (const word of words.slice(0, most)) {
    if ((await index.search(word)).length > 0) alone.push(word);
    else meant = meant.replace(new RegExp(word, 'iu'), (await likeliest(word, index)) ?? word);
  }
  return {
    alone: words.length > 1 ? alone : [],
    ...(meant !== query && { meant }),
  };
}

const most = 6;

/** Pagefind finds words by how they begin: so does a word with a slip in it, up to the slip. */
async function likeliest(word: string, index: SearchIndex): Promise<string | undefined> {
  for (let length = word.length - 1; length > 0 && length > word.length - 5; length -= 1) {
    const hits = await index.search(word.slice(0, length));
    const texts = await Promise.all(hits.slice(0, looked).map(({ read }) => read()));
    const said = texts.flatMap(({ meta, content }) => wordsOf(`${meta.title} ${content}`));
    const likely = didYouMean(word, new Set(said));
    if (likely !== undefined) return likely;
  }
  return undefined;
}

const looked = 12;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{3,}/gu) ?? [];
}

export interface Suggestions {
  readonly meant?: string;
  /** Those of several words that something says. */
  readonly alone: readonly string[];
}
