import { expect, test } from 'vitest';

import { aroundDay } from '../../../src/core/roadmap/timeline-years.ts';
import { timeAxis } from '../../../src/site/timeline/time-axis.ts';

const year = { first: '2026-01-01', last: '2026-12-31' };

test('places days from end to end, and those beyond it at its ends', () => {
  const axis = timeAxis(year);
  const days = ['2025-07-01', '2026-01-01', '2026-07-02', '2027-05-01'];
  expect(days.map((day) => axis.at(day))).toEqual([0, 0, 49.86, 100]);
  expect(axis.after('2026-12-31')).toBe(100);
  expect(days.map((day) => axis.has(day))).toEqual([false, true, true, false]);
});

test('runs from the right where the language does', () => {
  const axis = timeAxis(year, true);
  expect([axis.at('2026-01-01'), axis.after('2026-12-31'), axis.sign]).toEqual([100, 0, -1]);
});

test('has a place for each quarter and month', () => {
  const { quarters, months } = timeAxis(year);
  expect(quarters.map(({ period, x }) => `${period} ${x}`)).toEqual([
    '2026-Q1 0',
    '2026-Q2 24.66',
    '2026-Q3 49.59',
    '2026-Q4 74.79',
  ]);
  expect(months.map(({ day }) => day.slice(5, 7)).join(' ')).toBe(
    '01 02 03 04 05 06 07 08 09 10 11 12',
  );
});

test.each([
  ['2026-11-29', '2026-04-01', '2027-06-30'],
  ['2026-01-01', '2025-07-01', '2026-09-30'],
])('shows around %s the quarters from %s to %s', (day, first, last) => {
  expect(aroundDay(day)).toEqual({ first, last });
});
