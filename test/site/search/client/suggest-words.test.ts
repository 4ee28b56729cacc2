import { expect, test } from 'vitest';

import type { SearchIndex } from '../../../../src/site/search/client/open-index.ts';
import { suggestWords } from '../../../../src/site/search/client/suggest-words.ts';

test.each([
  ['brread', { meant: 'bread', alone: [] }],
  ['shlef', { meant: 'shelf', alone: [] }],
  ['zzzz', { alone: [] }],
  ['bread shelf', { alone: ['bread', 'shelf'] }],
  ['Brread shelf', { meant: 'bread shelf', alone: ['shelf'] }],
])('for “%s” suggests %o', async (query, suggestions) => {
  expect(await suggestWords(query, index)).toEqual(suggestions);
});

const texts = ['The shelf is empty.', 'Bread is baked at night.'];

/** Finds words by how they begin, as Pagefind does. */
const index: SearchIndex = {
  values: {},
  search: (query) =>
    Promise.resolve(
      texts
        .filter((text) =>
          text
            .toLowerCase()
            .split(/\W+/)
            .some((word) => word.startsWith(query)),
        )
        .map((content) => ({
          score: 1,
          facets: {},
          read: () => Promise.resolve({ url: '/', meta: { title: '' }, content, excerpt: '' }),
        })),
    ),
};
