import { expect, test } from 'vitest';

import {
  likelyAppetite,
  likelyColour,
  likelyDay,
  likelyPeriod,
  likelyWebAddress,
} from '../../../src/core/model/likely-value.ts';

test.for([
  [likelyDay, '2026-9-1', 'Did you mean "2026-09-01"?'],
  [likelyDay, '2026/09/01', 'Did you mean "2026-09-01"?'],
  [likelyDay, '2026-02-30', 'The month ends on 2026-02-28.'],
  [likelyDay, '2026-21-02', 'Did you mean "2026-02-21"?'],
  [likelyDay, '21.2.2026', 'Did you mean "2026-02-21"?'],
  [likelyDay, '3.2.2026', 'Did you mean "2026-02-03"?'],
  [likelyDay, '02/21/2026', 'Did you mean "2026-02-21"?'],
  [likelyDay, '21/02/2026', 'Did you mean "2026-02-21"?'],
  [likelyDay, '02/03/2026', 'Write it as YYYY-MM-DD.'],
  [likelyPeriod, '3/2026', 'Did you mean "2026-03"?'],
  [likelyDay, 'tomorrow', 'Write it as YYYY-MM-DD.'],
  [likelyPeriod, 'Q3 2027', 'Did you mean "2027-Q3"?'],
  [likelyPeriod, '2027 q3', 'Did you mean "2027-Q3"?'],
  [likelyPeriod, '2027-3', 'Did you mean "2027-03"?'],
  [likelyPeriod, '2027-04-31', 'The month ends on 2027-04-30.'],
  [likelyPeriod, 'soon', 'Write it as 2027, 2027-Q1, 2027-03 or 2027-03-31.'],
  [likelyWebAddress, 'example.com/a', 'Did you mean "https://example.com/a"?'],
  [likelyWebAddress, 'git@github.com:acme/x.git', 'Did you mean "https://github.com/acme/x"?'],
  [likelyWebAddress, 'ssh://git@h.org:2222/a/x.git', 'Did you mean "https://h.org/a/x"?'],
  [likelyWebAddress, 'maria@example.com', 'Start it with "https://".'],
  [likelyWebAddress, 'https://x.com/a b', 'Did you mean "https://x.com/a%20b"?'],
  [likelyWebAddress, 'https://a b', 'Remove the spaces.'],
  [likelyWebAddress, 'https://', 'Add a host after "//".'],
  [likelyWebAddress, 'ftp://x', 'Start it with "https://".'],
  [likelyColour, '0b6e4f', 'Did you mean "#0b6e4f"?'],
  [likelyColour, '#0b6e4fff', 'Did you mean "#0b6e4f"?'],
  [likelyColour, 'red', 'Write red, green and blue as hexadecimal digits.'],
  [likelyAppetite, '2 weeks', 'Did you mean "2w"?'],
  [likelyAppetite, '3 Days', 'Did you mean "3d"?'],
  [likelyAppetite, 'some', undefined],
] as const)('%o of "%s"', ([likely, written, expected]) => {
  expect(likely(written)).toBe(expected);
});
