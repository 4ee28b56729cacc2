import { expect, test } from 'vitest';

import { describeDone, doneByQuarter, removedDone } from '../../../src/site/done/done-view.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const vision = `---
title: V
statement: S.
goals:
  - { id: g, title: G, measure: m, baseline: 9, target: 1, readings: [{ date: 2026-09-01, value: 7 }] }
  - { id: h, title: H }
---
`;
const done = (day: string, more = '') =>
  `---\ntitle: Done ${day}\ndone: ${day}\n${more}---\n\n## What is true\n\nIt works. Nobody waits.\n`;
const tree = {
  'vision.md': vision,
  'intents/a.md': done('2026-10-02', 'goals: [g]\n'),
  'intents/b.md': done('2026-10-01', 'goals: [h]\n'),
  'intents/c.md': done('2025-03-31'),
  'slices/a.md':
    '---\ntitle: A\nintent: a\nstatus: shipped\nstarted: 2026-07-06\nshipped: 2026-07-20\ntarget: 2026-07\n---\n',
  'slices/b.md':
    '---\ntitle: B\nintent: a\nstatus: shipped\nshipped: 2026-09-20\ntarget: 2026-08\n---\n',
  'slices/c.md': '---\ntitle: C\nintent: a\nstatus: dropped\n---\n',
};

test('lists done intents by quarter, newest first, with what became true and what it took', () => {
  const quarters = doneByQuarter(linkedRoadmap(tree));
  expect(
    quarters.map(({ period, shown }) => [period, shown.map(({ intent }) => intent.id)]),
  ).toEqual([
    ['2026-Q4', ['a', 'b']],
    ['2025-Q1', ['c']],
  ]);
  const [first] = quarters[0]?.shown ?? [];
  expect(first?.outcome).toBe('It works.');
  expect(first?.facts).toEqual([
    '2 slices shipped',
    '1 dropped',
    '1 promise kept',
    '1 promise missed',
    '13 weeks',
  ]);
});

test('folds what is older than the latest ten, older quarters by year', () => {
  const many = (quarter: number, count: number) =>
    Array.from({ length: count }, (_, index) => [
      `intents/q${quarter}-${index}.md`,
      done(`2026-0${quarter * 3 - 2}-0${(index % 9) + 1}`),
    ]);
  const shown = (...counts: readonly number[]) =>
    doneByQuarter(
      linkedRoadmap({
        'vision.md': vision,
        ...Object.fromEntries(counts.flatMap((count, index) => many(3 - index, count))),
      }),
    ).map((quarter) => [quarter.shown.length, quarter.folded.length]);
  expect(shown(6, 4, 1)).toEqual([
    [6, 0],
    [4, 0],
    [0, 1],
  ]);
  expect(shown(6, 5, 1)).toEqual([
    [6, 0],
    [0, 6],
  ]);
  expect(shown(12, 1)).toEqual([
    [10, 2],
    [0, 1],
  ]);
});

test('says in one sentence whether it mattered', () => {
  expect(describeDone(linkedRoadmap(tree))).toBe(
    '3 intents done: 1 with a goal closer to its target, 1 not measured since.',
  );
  const { 'intents/b.md': _, 'intents/c.md': __, ...one } = tree;
  expect(describeDone(linkedRoadmap(one))).toBe('1 intent done: closer to the target.');
  expect(describeDone(linkedRoadmap({ 'vision.md': vision }))).toBe('No intent is done yet.');
});

test('keeps what was done when its file is removed', () => {
  const open = '---\ntitle: Open\nhorizon: now\n---\n';
  const roadmap = roadmapWithHistory([
    { date: '2026-10-01', files: { 'vision.md': vision, 'intents/open.md': open } },
    { date: '2026-10-02', files: { 'intents/a.md': done('2026-10-02') } },
    { date: '2026-11-02', files: { 'intents/a.md': undefined, 'intents/open.md': undefined } },
  ]);
  expect(removedDone(roadmap).map(({ id, date }) => [id, date])).toEqual([['a', '2026-11-02']]);
  expect(describeDone(roadmap)).toBe('1 intent done and removed');
});
