import { expect, test } from 'vitest';

import { describeGoal, goalInBrief } from '../../../src/site/items/describe-goal.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const measured = 'measure: gaps, baseline: 42, target: 21, by: 2027-Q4';

test.each([
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 39 }]`,
    '39, from 42 to 21: a seventh of the way',
    'Aims from 42 to 21 by Q4 2027. 39 on 1 July 2026: a seventh of the way.',
  ],
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 45 }]`,
    '45, from 42 to 21: further from the target than at the start',
    'Aims from 42 to 21 by Q4 2027. 45 on 1 July 2026: further from the target than at the start.',
  ],
  [
    `${measured}, readings: [{ date: 2026-07-01, value: 20.5 }]`,
    '20.5, from 42 to 21: past the target',
    'Aims from 42 to 21 by Q4 2027. 20.5 on 1 July 2026: past the target.',
  ],
  [measured, 'from 42 to 21, no reading yet', 'Aims from 42 to 21 by Q4 2027. No reading yet.'],
  ['by: 2028', 'not measured yet', 'Not measured yet; due by 2028.'],
  ['why: Because', 'not measured yet', 'Not measured yet.'],
])('tells a goal with %s', (keys, brief, full) => {
  const { byId } = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G, ${keys} }]\n---\n`,
  });
  const goal = known(byId.goal, 'g');
  expect(goalInBrief(goal, 'en')).toBe(brief);
  expect(describeGoal(goal, 'en')).toBe(full);
});
