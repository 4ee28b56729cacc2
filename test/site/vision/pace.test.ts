import { expect, test } from 'vitest';

import { isUnread, paceOf } from '../../../src/core/forecast/pace-of.ts';
import { isOffTrack, statusOfPace } from '../../../src/core/forecast/status-of-goal.ts';
import { paceInWords } from '../../../src/site/items/describe-goal.ts';
import { describePace } from '../../../src/site/vision/pace.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const asOf = '2026-11-23';
const measured = 'measure: m, baseline: 40, target: 20';
const year = (value: number) =>
  `${measured}, by: 2026-12-31, readings: [{ date: 2026-01-01, value: 40 }, { date: 2026-07-02, value: ${value} }]`;

function goalOf(keys: string) {
  const { byId } = linkedRoadmap({
    'vision.md': `---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G${keys && `, ${keys}`} }]\n---\n`,
  });
  return known(byId.goal, 'g');
}

test.each([
  ['', 'unmeasured', 'unmeasured'],
  [measured, 'unread', 'unmeasured'],
  [`${measured}, readings: [{ date: 2026-01-01, value: 40 }]`, 'unknown', 'unknown'],
  [`${measured}, by: 2027, readings: [{ date: 2026-01-01, value: 39 }]`, 'unknown', 'unknown'],
  [year(30), 'even', 'on-track'],
  [year(30.5), 'even', 'on-track'],
  [year(31), 'behind', 'behind'],
  [year(29), 'ahead', 'ahead'],
  [year(40), 'behind', 'behind'],
  [year(41), 'wrong-way', 'worse'],
  [year(20), 'reached', 'reached'],
  [year(30).replace('2026-12-31', '2026-10'), 'overdue', 'behind'],
  [year(19).replace('2026-12-31', '2026-10'), 'reached', 'reached'],
])('calls a goal with %j %s, which is %s', (keys, state, status) => {
  const pace = paceOf(goalOf(keys), asOf);
  expect(pace.state).toBe(state);
  expect(statusOfPace(pace)).toBe(status);
  expect(isOffTrack(pace)).toBe(status === 'behind' || status === 'worse');
  expect(isUnread(pace)).toBe(['unmeasured', 'unread'].includes(state));
});

test('does not take the pace of half a year ago for that of today', () => {
  const goal = goalOf(year(29).replace('2026-07-02', '2026-05-02'));
  const pace = paceOf(goal, asOf);
  expect([statusOfPace(pace), pace.isStale, isUnread(pace)]).toEqual(['unknown', true, false]);
  expect(paceInWords(pace, english)).toBe('ahead of schedule when last measured');
  expect(describePace(goal, pace, english)).toBe('29 on 2 May 2026 (on schedule: 33.4).');
});

test.each([
  [year(31), 'behind schedule', '31 on 2 Jul 2026 (on schedule: 30).'],
  [year(41), 'worse than at the start', '41 on 2 Jul 2026, 40 at the start.'],
  [year(30).replace('2026-12-31', '2026-10'), 'overdue', '30 on 2 Jul 2026. Due October 2026.'],
  [year(20), 'target reached', '20 on 2 Jul 2026.'],
  [measured, 'no measurement yet', 'No measurement yet. What is it today?'],
  ['', 'not measured yet', 'What would you measure?'],
])('says of %j: %s', (keys, words, sentence) => {
  const goal = goalOf(keys);
  const pace = paceOf(goal, asOf);
  expect(paceInWords(pace, english)).toBe(words);
  expect(describePace(goal, pace, english)).toBe(sentence);
});
