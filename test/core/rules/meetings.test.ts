import { expect, test } from 'vitest';

import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

test.each([
  [
    'now: { every: week, on: mondey }',
    '"on" is not a day such as "monday" or "first thursday": "mondey".',
    'Did you mean "monday"?',
    '2:27',
  ],
  [
    'later: { every: month, on: 1st Thu }',
    '"on" is not a day such as "monday" or "first thursday": "1st Thu".',
    'Did you mean "first thursday"?',
    '2:30',
  ],
  [
    'later: { every: month, on: full moon }',
    '"on" is not a day such as "monday" or "first thursday": "full moon".',
    undefined,
    '2:30',
  ],
  [
    'now: { every: weekly, on: monday }',
    '"every" must be one of "week", "month", "quarter", not "weekly".',
    'Did you mean "week"?',
    '2:17',
  ],
  ['now: { every: week }', 'The key "on" is missing.', 'Add "on: …" to this item.', '2:8'],
  ['next: {}', 'The key "next" is unknown.', 'The keys are "now", "later".', '2:3'],
  [
    'now: { every: week, on: first monday }',
    '"first monday" is a day of a month, but the meeting is every week.',
    'Write "on: monday" or "every: month".',
    '2:27',
  ],
  [
    'later: { every: quarter, on: thursday }',
    '"thursday" is a day of a week, but the meeting is every quarter.',
    'Write "on: first thursday" or "every: week".',
    '2:32',
  ],
])('the setting "%s" is reported', (written, message, hint, place) => {
  const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': `meetings:\n  ${written}\n` });
  const found = diagnostics.map(({ location, ...each }) => ({
    message: each.message,
    hint: each.hint,
    place: 'line' in location ? `${location.line}:${location.column}` : '',
  }));
  expect(found).toEqual([{ message, hint, place }]);
});
