import { expect, test } from 'vitest';

import {
  formatSearch,
  parseSearch,
  toggled,
} from '../../../../src/site/search/client/search-state.ts';

test('an address says what is looked for and among what, and is read the same', () => {
  const state = {
    query: 'oat & milk',
    choice: { kind: ['slice', 'intent'], team: ['AI/ML'] },
  };
  const address = formatSearch(state);
  expect(address).toBe('?q=oat+%26+milk&kind=slice&kind=intent&team=AI%2FML');
  expect(parseSearch(address)).toEqual(state);
});

test('an address that asks for nothing is plain, and what no filter is called is ignored', () => {
  expect(formatSearch({ query: '  ', choice: {} })).toBe('');
  expect(parseSearch('?utm_source=chat')).toEqual({ query: '', choice: {} });
});

test('a value is chosen and let go; a filter of which nothing is chosen is not there', () => {
  const one = toggled({}, 'kind', 'goal');
  const two = toggled(one, 'kind', 'slice');
  expect(two).toEqual({ kind: ['goal', 'slice'] });
  expect(toggled(toggled(two, 'kind', 'goal'), 'kind', 'slice')).toEqual({});
});
