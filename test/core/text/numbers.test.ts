import { expect, test } from 'vitest';

import { formatNumber, formatSpan, plural, sayFigure } from '../../../src/core/text/numbers.ts';

test.each([
  [1234.5, 'en', '1,234.5'],
  [1234.5, 'de', '1.234,5'],
  [0.125, 'en', '0.125'],
])('writes %d in %s with all its digits', (value, language, expected) => {
  expect(formatNumber(value, language)).toBe(expected);
});

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

test.each([
  [0, 'slice', undefined, '0 slices'],
  [1, 'slice', undefined, '1 slice'],
  [2, 'slice', undefined, '2 slices'],
  [1, 'body', 'bodies', '1 body'],
  [3, 'body', 'bodies', '3 bodies'],
])('counts %i %s', (count, one, many, text) => {
  expect(plural(count, one, many)).toBe(text);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000.5, '1,000.5'],
  [-1234567.25, '-1,234,567.25'],
  [0.123456, '0.123456'],
  [1e21, '1e+21'],
])('says %d as %s', (value, figure) => {
  expect(sayFigure(value)).toBe(figure);
});
