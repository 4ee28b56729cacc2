import { describe, expect, test } from 'vitest';

import {
  lastMeeting,
  nextMeeting,
  parseMeetingDay,
  type Cadence,
} from '../../../src/core/model/meeting.ts';

const meeting = (every: Cadence, written: string) => {
  const on = parseMeetingDay(written);
  if (on === undefined) throw new Error(`"${written}" is no day.`);
  return { every, on };
};

describe('a meeting', () => {
  test.each([
    ['week', 'monday', '2026-11-30', '2026-11-23', '2026-11-30'],
    ['week', 'sunday', '2026-11-30', '2026-11-29', '2026-12-06'],
    ['week', 'friday', '2026-12-31', '2026-12-25', '2027-01-01'],
    ['month', 'first thursday', '2026-11-30', '2026-11-05', '2026-12-03'],
    ['month', 'first tuesday', '2026-12-01', '2026-11-03', '2026-12-01'],
    ['month', 'fourth monday', '2026-02-28', '2026-02-23', '2026-03-23'],
    ['month', 'last friday', '2026-12-26', '2026-12-25', '2027-01-29'],
    ['month', 'last sunday', '2028-02-29', '2028-02-27', '2028-03-26'],
    ['quarter', 'second wednesday', '2026-11-30', '2026-10-14', '2027-01-13'],
  ] as const)('every %s on %s, seen on %s', (every, on, day, last, next) => {
    expect(lastMeeting(meeting(every, on), day)).toBe(last);
    expect(nextMeeting(meeting(every, on), day)).toBe(next);
  });

  test.each(['', 'someday', 'fifth monday', 'first', 'the first monday', 'Monday'])(
    'is on no day called %j',
    (written) => {
      expect(parseMeetingDay(written)).toBeUndefined();
    },
  );
});
