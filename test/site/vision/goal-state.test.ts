import { expect, test } from 'vitest';

import { goalState } from '../../../src/site/vision/pace.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const stateOf = (keys: string) => {
  const { byId, asOf } = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G${keys} }]\n---\n`,
  });
  return goalState(known(byId.goal, 'g'), asOf, english);
};
const read = (value: number) =>
  `, measure: m, baseline: 40, target: 20, by: 2026-12-31, readings: [{ date: 2026-01-01, value: 40 }, { date: 2026-07-02, value: ${value} }]`;

test.each([
  ['', 'not measured yet', 'unmeasured'],
  [read(29), '55 %, ahead of schedule', 'ahead'],
  [read(35), '25 %, behind schedule', 'behind'],
  [read(41), 'worse than at the start', 'worse'],
])('of a goal with %j it says %s', (keys, words, status) => {
  expect(stateOf(keys)).toEqual({ words, status });
});
