import { expect, test } from 'vitest';

import { describeGoal, goalInBrief } from '../../../src/site/items/describe-goal.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const measured = 'measure: gaps, baseline: 42, target: 21, by: 2027-Q4';

test.each([
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 39 }]`,
    '39 (from 42 to 21, 14 % of the way)',
    'G: 39 (from 42 to 21, 14 % of the way), measured 1 Jul 2026, due Q4 2027.',
  ],
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 45 }]`,
    '45 (from 42 to 21, worse than at the start)',
    'G: 45 (from 42 to 21, worse than at the start), measured 1 Jul 2026, due Q4 2027.',
  ],
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 20.5 }]`,
    '20.5 (from 42 to 21, past the target)',
    'G: 20.5 (from 42 to 21, past the target), measured 1 Jul 2026, due Q4 2027.',
  ],
  [
    `${measured}, unit: per 1.000, readings: [{ date: 2026-07-01, value: 39 }]`,
    '39\u00a0per 1.000 (from 42 to 21, 14 % of the way)',
    'G: 39\u00a0per 1.000 (from 42 to 21, 14 % of the way), measured 1 Jul 2026, due Q4 2027.',
  ],
  [
    measured,
    'from 42 to 21, no measurement yet',
    'G: from 42 to 21, no measurement yet, due Q4 2027.',
  ],
  ['by: 2028', 'not measured yet', 'G: not measured yet, due 2028.'],
  ['why: Because', 'not measured yet', 'G: not measured yet.'],
])('describes a goal with %s', (keys, brief, full) => {
  const { byId } = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G, ${keys} }]\n---\n`,
  });
  const goal = known(byId.goal, 'g');
  expect(goalInBrief(goal, english)).toBe(brief);
  expect(describeGoal(goal, english)).toBe(full);
});
