import { expect, test } from 'vitest';

import { sayDuration } from '../../src/words/say-duration.ts';

test.each([
  ['2026-Q4', '2027-Q1', 'three months'],
  ['2026-Q4', '2027-Q4', 'one year'],
  ['2026-Q4', '2028', 'two years'],
  ['2026-12', '2027-01', 'one month'],
  ['2026-11', '2027-Q1', 'four months'],
  ['2026-12-31', '2026-12', ''],
  ['2026-12-01', '2026-12-02', 'one day'],
  ['2026-12-01', '2026-12-14', '13 days'],
  ['2026-12-01', '2026-12-15', 'two weeks'],
  ['2026-12-01', '2026-12-18', 'about two weeks'],
  ['2026-12-15', '2027-01-15', 'one month'],
  ['2026-12-15', '2027-03-25', 'about three months'],
  ['2026-Q4', '2028-Q2', '18 months'],
  ['2026-Q1', '2030-12', 'four years and nine months'],
  ['2026-12-15', '2029-03-25', 'about two years and three months'],
  ['2027-Q1', '2026-Q4', 'three months'],
])('from the end of %s to that of %s it is "%s"', (from, to, words) => {
  expect(sayDuration(from, to)).toBe(words);
});
