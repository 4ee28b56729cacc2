import { expect, test } from 'vitest';

import { saySpan } from '../../../src/site/base/say-span.ts';

test.each([
  [4, 12, '4 to 12 days'],
  [1, 1, '1 day'],
  [9, 13, '9 to 13 days'],
  [12, 14, 'about 2 weeks'],
  [14, 14, '2 weeks'],
  [7, 14, '1 to 2 weeks'],
  [11, 21, '2 to 3 weeks'],
  [5, 21, '5 days to 3 weeks'],
  [1, 20, '1 day to 3 weeks'],
  [19, 22, 'about 3 weeks'],
  [7, 70, '1 to 10 weeks'],
])('from %i to %i days is said to be %s', (low, high, words) => {
  expect(saySpan(low, high)).toBe(words);
});
