import { expect, test } from 'vitest';

import { formatDay, formatPeriod } from '../../../src/core/model/format-period.ts';
import { isRightToLeft } from '../../../src/site/base/written.ts';

test.each([
  ['en', '1 Oct 2026'],
  ['en-US', 'Oct 1, 2026'],
  ['de', '1. Okt. 2026'],
  ['de-AT', '1. Okt. 2026'],
  ['fr', '1 oct. 2026'],
  ['pt-BR', '1 de out. de 2026'],
  ['ja', '2026年10月1日'],
  ['ar', '1 أكتوبر 2026'],
])('writes a day in %s', (language, expected) => {
  expect(formatDay('2026-10-01', language)).toBe(expected);
});

test.each([
  ['2027', '2027'],
  ['2027-Q4', 'Q4 2027'],
  ['2027-03', 'March 2027'],
  ['2027-03-31', '31 Mar 2027'],
])('is no more precise about %s than it was written', (period, expected) => {
  expect(formatPeriod(period, 'en')).toBe(expected);
});

test.each([
  ['ar', true],
  ['he-IL', true],
  ['en', false],
  ['az-Arab', true],
])('knows which way %s is written', (language, expected) => {
  expect(isRightToLeft(language)).toBe(expected);
});
