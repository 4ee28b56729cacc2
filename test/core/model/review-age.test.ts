import { expect, test } from 'vitest';

import { reviewAge } from '../../../src/core/model/review-age.ts';

test.each([
  ['2026-11-23', 'fresh'],
  ['2026-08-25', 'fresh'],
  ['2026-08-24', 'aging'],
  ['2026-05-27', 'aging'],
  ['2026-05-26', 'stale'],
  ['2027-01-01', 'fresh'],
])('takes what was reviewed on %s for %s', (day, state) => {
  expect(reviewAge(day, '2026-11-23')).toEqual({ day, state });
});

test('says so when nothing was ever reviewed', () => {
  expect(reviewAge(undefined, '2026-11-23')).toEqual({ state: 'never' });
});
