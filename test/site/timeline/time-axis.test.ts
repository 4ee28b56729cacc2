import { expect, test } from 'vitest';

import { quarterOf, timeAxis } from '../../../src/site/timeline/time-axis.ts';

const room = { share: 80, width: 700 };

test('runs from the month of the first day to the end of the month of the last', () => {
  const axis = timeAxis(['2027-01-31', '2026-06-29', '2026-11-23'], room);
  expect([axis.start, axis.end]).toEqual(['2026-06-01', '2027-01-31']);
  expect([axis.at('2026-06-01'), axis.after('2027-01-31')]).toEqual([0, 80]);
});

test('is a quarter long at least', () => {
  const { start, end } = timeAxis(['2026-11-23'], room);
  expect([start, end]).toEqual(['2026-11-01', '2027-01-31']);
});

test('marks quarters, months and Mondays where a year has room', () => {
  const { quarters, months, weeks } = timeAxis(['2026-06-29', '2026-12-31'], room);
  expect(quarters.map(({ period, label }) => `${period} ${label}`)).toEqual([
    '2026-Q2 full',
    '2026-Q3 full',
    '2026-Q4 full',
  ]);
  expect(months.map(({ day }) => day.slice(5, 7)).join(' ')).toBe('06 07 08 09 10 11 12');
  expect(weeks).toHaveLength(31);
});

test('drops weeks, months and names as the years go by', () => {
  const three = timeAxis(['2024-01-01', '2026-12-31'], room);
  expect([three.weeks, three.months]).toEqual([[], []]);
  expect(three.quarters.slice(0, 5).map(({ label }) => label)).toEqual([
    ...['year', 'short', 'short', 'short'],
    'year',
  ]);
  const thirty = timeAxis(['2000-01-01', '2029-12-31'], room);
  expect(new Set(thirty.quarters.map(({ label }) => label))).toEqual(new Set(['year', 'none']));
});

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('knows the quarter of %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});
