import { expect, test } from 'vitest';

import { formatSpan } from '../../../src/core/text/numbers.ts';

test.each([
  [4, 12, '4–12 days'],
  [1, 1, '1 day'],
  [9, 13, '9–13 days'],
  [12, 14, '~2 weeks'],
  [14, 14, '2 weeks'],
  [7, 14, '1–2 weeks'],
  [11, 21, '2–3 weeks'],
  [5, 21, '5–21 days'],
  [1, 20, '1–20 days'],
  [19, 22, '~3 weeks'],
  [7, 70, '1–10 weeks'],
])('formats %i to %i days as %s', (low, high, words) => {
  expect(formatSpan(low, high, 'en')).toBe(words);
});

test('formats a range in the words of the language', () => {
  expect(formatSpan(4, 12, 'de')).toBe('4–12 Tage');
  expect(formatSpan(11, 21, 'ja')).toBe('2～3 週間');
});
