import { describe, expect, test } from 'vitest';

import { firstDayOf, goalMoves } from '../../../src/core/history/goal-moves.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { roadmapOf } from '../../support/roadmap-of.ts';

const vision = `---
title: V
statement: S.
goals:
  - id: waste
    title: Waste
    measure: waste
    baseline: 40
    target: 20
    readings:
      - { date: 2026-03-01, value: 38 }
      - { date: 2026-05-01, value: 30 }
      - { date: 2026-09-01, value: 33 }
  - { id: read-once, title: O, measure: m, baseline: 1, target: 9, readings: [{ date: 2026-01-01, value: 2 }] }
  - { id: unread, title: U, measure: m, baseline: 1, target: 9 }
  - { id: plain, title: P }
---
`;
const slice = (started: string, shipped: string) =>
  `---\ntitle: A\nintent: i\nstatus: shipped\nstarted: ${started}\nshipped: ${shipped}\n---\n`;

function movesOf(done: string, started: string, goals = 'waste') {
  const { roadmap } = roadmapOf({
    'vision.md': vision,
    'intents/i.md': `---\ntitle: I\ngoals: [${goals}]\ndone: ${done}\n---\n`,
    'slices/a.md': slice(started, done),
  });
  const intent = roadmap?.intents[0];
  if (!roadmap || !intent) throw new Error('The roadmap has errors.');
  return goalMoves(roadmap, intent).map(({ goal: _, ...move }) => move);
}

describe('a goal of a done intent', () => {
  test.each([
    ['2026-06-01', '2026-02-01', 'closer', { first: 40, done: 30, today: 33 }, undefined],
    ['2026-06-01', '2026-05-10', 'further', { first: 30, done: 30, today: 33 }, undefined],
    ['2026-09-20', '2026-02-01', 'closer', { first: 40, done: 33, today: 33 }, true],
    ['2026-10-20', '2026-09-10', 'unread', { first: 33, done: 33, today: 33 }, undefined],
  ])('done on %s and begun on %s is %s', (done, started, verdict, values, isUnreadSince) => {
    expect(movesOf(done, started)).toEqual([
      { verdict, values, ...(isUnreadSince && { isUnreadSince }) },
    ]);
  });

  test('says so when nobody measured it', () => {
    const moves = movesOf('2026-06-01', '2026-02-01', 'read-once, unread, plain');
    expect(moves.map(({ verdict }) => verdict)).toEqual(['unread', 'unmeasured', 'unmeasured']);
  });
});

test('an intent begins with its first slice, or when it came to now', () => {
  const intent = (stage: string) => `---\ntitle: I\n${stage}\n---\n`;
  const firstDay = (first: string, ...slices: readonly string[]) => {
    const roadmap = roadmapWithHistory([
      { date: '2026-01-05', files: { 'vision.md': vision, 'intents/i.md': intent(first) } },
      { date: '2026-02-02', files: { 'intents/i.md': intent('horizon: now') } },
      {
        date: '2026-06-01',
        files: {
          'intents/i.md': intent('done: 2026-06-01'),
          ...Object.fromEntries(slices.map((text, index) => [`slices/s${index}.md`, text])),
        },
      },
    ]);
    const [item] = roadmap.intents;
    return item && firstDayOf(roadmap, item);
  };
  expect(firstDay('horizon: next')).toBe('2026-02-02');
  expect(firstDay('horizon: now')).toBe('2026-01-05');
  expect(firstDay('horizon: next', slice('2026-01-20', '2026-03-01'))).toBe('2026-01-20');
});
