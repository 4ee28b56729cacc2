import { expect, test } from 'vitest';

import { createMessages } from '../../src/messages/create-messages.ts';
import { sayDuration } from '../../src/words/say-duration.ts';

const t = createMessages({ language: 'en' });

test.each([
  ['2026-Q4', '2027-Q1', '3 months'],
  ['2026-Q4', '2027-Q4', '1 year'],
  ['2026-Q4', '2028', '2 years'],
  ['2026-12', '2027-01', '1 month'],
  ['2026-11', '2027-Q1', '4 months'],
  ['2026-12-31', '2026-12', ''],
  ['2026-12-01', '2026-12-02', '1 day'],
  ['2026-12-01', '2026-12-14', '13 days'],
  ['2026-12-01', '2026-12-15', '2 weeks'],
  ['2026-12-01', '2026-12-18', 'about 2 weeks'],
  ['2026-12-15', '2027-01-15', '1 month'],
  ['2026-12-15', '2027-03-25', 'about 3 months'],
  ['2026-Q4', '2028-Q2', '18 months'],
  ['2026-Q1', '2030-12', '4 years, 9 months'],
  ['2026-12-15', '2029-03-25', 'about 2 years, 3 months'],
  ['2027-Q1', '2026-Q4', '3 months'],
])('from the end of %s to that of %s it is "%s"', (from, to, words) => {
  expect(sayDuration(from, to, t)).toBe(words);
});
