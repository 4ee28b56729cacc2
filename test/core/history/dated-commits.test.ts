import { describe, expect, test } from 'vitest';

import { datedCommits } from '../../../src/core/history/dated-commits.ts';

describe('the days of commits, the oldest first', () => {
  test.each([
    ['are kept in order', '2026-02-01 2026-02-01 2026-03-01', '2026-02-01 2026-02-01 2026-03-01'],
    ['at the epoch are not known', '1970-01-01 2026-03-01', '2026-03-01? 2026-03-01'],
    [
      'before git are not known',
      '2026-02-01 2005-04-06 2026-03-01',
      '2026-02-01 2026-03-01? 2026-03-01',
    ],
    [
      'to come are not known',
      '2026-02-01 2031-01-01 2026-03-01',
      '2026-02-01 2026-03-01? 2026-03-01',
    ],
    ['to come at the end are at most today', '2026-02-01 2031-01-01', '2026-02-01 2026-11-23?'],
    ['are tomorrow where it is tomorrow already', '2026-02-01 2026-11-24', '2026-02-01 2026-11-23'],
    [
      'of a clock that was ahead for one commit',
      '2026-02-01 2026-09-01 2026-03-01 2026-04-01',
      '2026-02-01 2026-03-01? 2026-03-01 2026-04-01',
    ],
    [
      'of a clock that was behind for one commit',
      '2026-02-01 2026-03-01 2025-01-01 2026-04-01',
      '2026-02-01 2026-03-01 2026-04-01? 2026-04-01',
    ],
    [
      'of clocks that differ by hours',
      '2026-02-02 2026-02-01 2026-02-03',
      '2026-02-01 2026-02-01 2026-02-03',
    ],
    ['are none', '', ''],
    ['are all wrong', '1970-01-01 1970-01-01', '2026-11-23? 2026-11-23?'],
  ])('%s', (_, given, expected) => {
    const commits = given
      .split(' ')
      .filter(Boolean)
      .map((date, index) => ({
        ...{ id: `c${index}`, date, time: Date.parse(date) / 1000 },
        ...{ subject: '', changes: [] },
      }));
    const dated = datedCommits(commits, '2026-11-23');
    const dates = dated.map(({ date, isUndated }) => `${date}${isUndated ? '?' : ''}`);
    expect(dates.join(' ')).toBe(expected);
    const times = dated.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
