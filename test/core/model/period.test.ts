import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { firstDayOf, isDay, isPeriod, lastDayOf } from '../../../src/core/model/period.ts';

describe('a day', () => {
  test('exists when the calendar has it', () => {
    const dates = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(dates, (date) => isDay(date.toISOString().slice(0, 10))));
  });

  test.for(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-32', '2026-01', ''])(
    'is not "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('a period', () => {
  test.for([
    ['2027', '2027-01-01', '2027-12-31'],
    ['2027-Q1', '2027-01-01', '2027-03-31'],
    ['2027-Q4', '2027-10-01', '2027-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-03-31', '2027-03-31', '2027-03-31'],
  ] as const)('"%s" goes from %s to %s', ([period, first, last]) => {
    expect(isPeriod(period)).toBe(true);
    expect([firstDayOf(period), lastDayOf(period)]).toEqual([first, last]);
  });

  test.for(['2027-Q5', '2027-Q0', '27', '2027-13', 'soon', '2027-q1'])('is not "%s"', (text) => {
    expect(isPeriod(text)).toBe(false);
  });
});
