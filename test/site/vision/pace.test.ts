import { expect, test } from 'vitest';

import {
  describePace,
  isOffTrack,
  isUnread,
  paceInWords,
  paceOf,
} from '../../../src/site/vision/pace.ts';
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
  ['', 'unmeasured', false],
  [measured, 'unread', false],
  [`${measured}, readings: [{ date: 2026-01-01, value: 40 }]`, 'unknown', false],
  [`${measured}, by: 2027, readings: [{ date: 2026-01-01, value: 39 }]`, 'unknown', false],
  [year(30), 'even', false],
  [year(30.5), 'even', false],
  [year(31), 'behind', true],
  [year(29), 'ahead', false],
  [year(40), 'behind', true],
  [year(41), 'wrong-way', true],
  [year(20), 'reached', false],
  [year(30).replace('2026-12-31', '2026-10'), 'overdue', true],
  [year(19).replace('2026-12-31', '2026-10'), 'reached', false],
])('calls a goal with %j %s', (keys, state, off) => {
  const pace = paceOf(goalOf(keys), asOf);
  expect(pace.state).toBe(state);
  expect(isOffTrack(pace)).toBe(off);
  expect(isUnread(pace)).toBe(['unmeasured', 'unread'].includes(state));
});

test('does not take the pace of half a year ago for that of today', () => {
  const goal = goalOf(year(29).replace('2026-07-02', '2026-05-02'));
  const pace = paceOf(goal, asOf);
  expect([isOffTrack(pace), isUnread(pace)]).toEqual([false, true]);
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
