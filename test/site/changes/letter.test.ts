import { expect, test } from 'vitest';

import { promiseScore } from '../../../src/core/history/promise-score.ts';
import { movesOf } from '../../../src/core/history/moves-of.ts';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { firstSentence } from '../../../src/site/items/first-sentence.ts';
import { foldList } from '../../../src/site/base/fold-list.ts';
import { letterOf } from '../../../src/site/changes/letter.ts';
import { describeMove } from '../../../src/site/changes/describe-move.ts';
import { weeksOf } from '../../../src/site/changes/weeks.ts';
import { sayDuration } from '../../../src/words/say-duration.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';

const t = createMessages({ language: 'en' });
const slice = (title: string, front: string) =>
  `---\ntitle: ${title}\nintent: never-run-out\n${front}\n---\n`;
const slices = (front: string, count: number) =>
  Object.fromEntries(
    [...Array(count).keys()].map((each) => [`slices/s${each}.md`, slice(`Step ${each}`, front)]),
  );

const story: readonly Commit[] = [
  { date: '2026-02-02', files: minimal },
  {
    date: '2026-11-09',
    files: {
      ...slices('status: ready', 30),
      'slices/bread.md': slice('Bread', 'status: ready\ntarget: 2026-11'),
    },
  },
  {
    date: '2026-11-17',
    files: {
      ...slices('status: active', 30),
      'slices/bread.md': slice('Bread', 'status: ready\ntarget: 2027-Q1'),
    },
  },
  { date: '2026-11-18', files: { 'slices/s0.md': slice('Step 0', 'status: shipped') } },
  {
    date: '2026-11-19',
    files: { 'slices/s1.md': slice('Step 1', 'status: dropped\nbecause: Nobody asked.') },
  },
];

test('a week says how much changed and of what kind, and lists it by kind', () => {
  const [week] = letterOf(weeksOf(roadmapWithHistory(story)), t);
  expect(week?.sum).toBe('33 changes: 1 shipped, 1 slipped, 30 started');
  expect(week?.lists.map(({ heading, changes }) => [heading, changes.length])).toEqual([
    ['Shipped', 1],
    ['Slipped', 1],
    ['Started', 30],
    ['Dropped', 1],
  ]);
});

test('a slice that shipped counts once, however often its day is corrected', () => {
  const shipped = (date: string, day: string): Commit => ({
    date,
    files: {
      'slices/bread.md': slice('Bread', `status: shipped\ntarget: 2026-06\nshipped: ${day}`),
    },
  });
  const sums = (corrected: string) => {
    const roadmap = roadmapWithHistory([
      {
        date: '2026-02-02',
        files: { ...minimal, 'slices/bread.md': slice('Bread', 'status: active\ntarget: 2026-06') },
      },
      shipped('2026-08-03', '2026-08-01'),
      shipped(corrected, '2026-06-30'),
    ]);
    return letterOf(weeksOf(roadmap), t).map(({ sum, lists }) => [
      sum,
      ...lists.map(({ heading, changes }) => `${heading}: ${changes.length}`),
    ]);
  };
  expect(sums('2026-08-10').slice(0, 2)).toEqual([
    ['1 change', 'Other target dates: 1'],
    ['1 shipped', 'Shipped: 1'],
  ]);
  expect(sums('2026-08-04')[0]).toEqual([
    '2 changes: 1 shipped',
    'Shipped: 1',
    'Other target dates: 1',
  ]);
});

test('a promise that is withdrawn when it is overdue has a line, also with its slice', () => {
  const active = (target: string) => slice('Bread', `status: active\ntarget: ${target}`);
  const linesAfter = (target: string, end: string | undefined) => {
    const roadmap = roadmapWithHistory([
      { date: '2026-02-02', files: { ...minimal, 'slices/bread.md': active(target) } },
      { date: '2026-08-12', files: { 'slices/bread.md': end } },
    ]);
    const [week] = letterOf(weeksOf(roadmap), t);
    return week?.lists.flatMap(({ heading, changes }) =>
      changes.map((move) => {
        const { before, title = '', after } = describeMove(roadmap, move, 'line');
        return `${heading}: ${before}${title}${after}`;
      }),
    );
  };
  const dropped = slice('Bread', 'status: dropped\nbecause: Too dear.\ntarget: 2026-06');
  expect(linesAfter('2026-06', dropped)).toEqual([
    'Dropped: Bread “Too dear.”',
    'Promises withdrawn: Bread June 2026, about 6 weeks overdue',
  ]);
  expect(linesAfter('2026-06', undefined)).toEqual([
    'Promises withdrawn: “Bread” June 2026, about 6 weeks overdue',
    'Removed: “Bread” active',
  ]);
  expect(linesAfter('2026-12', undefined)).toEqual(['Removed: “Bread” active']);
});

test('a line gives its item, and what was and is as an arrow', () => {
  const roadmap = roadmapWithHistory(story);
  const lines = movesOf(roadmap).flatMap((move) => {
    if (!/slipped|dropped|shipped/.test(move.kind)) return [];
    const { before, title, after } = describeMove(roadmap, move, 'line');
    return [before + title + after];
  });
  expect(lines).toEqual([
    'Step 1 “Nobody asked.”',
    'Step 0',
    'Bread November 2026 → Q1 2027 (4 months)',
  ]);
});

test('only the newest weeks are open, as far as they fill a page; of a year all or none', () => {
  const weeks = weeksOf(roadmapWithHistory(story));
  const open = (isYear: boolean, of = weeks) =>
    letterOf(of, t, { isYear }).map(({ isOpen }) => isOpen);
  expect(open(false)).toEqual([true, true, true]);
  const long = [...weeks, ...weeks, ...weeks, ...weeks];
  expect(open(false, long).slice(0, 7)).toEqual([true, true, true, true, false, false, false]);
  expect([...new Set(open(true, long))]).toEqual([false]);
  expect(open(true, weeks.slice(-1))).toEqual([true]);
});

test('a long list shows its beginning, and a fold hides more than two lines', () => {
  const lines = [...Array(9).keys()];
  expect(foldList(lines).shown).toHaveLength(6);
  expect(foldList(lines.slice(1)).folded).toEqual([]);
  expect(foldList(lines, 0).folded).toHaveLength(9);
});

test('an update begins with its first sentence, in whatever language', () => {
  const start = (text: string, language = 'en') => {
    const roadmap = roadmapWithHistory([
      {
        date: '2026-11-02',
        files: { ...minimal, 'updates/a.md': `---\ntitle: A\ndate: 2026-11-02\n---\n${text}\n` },
      },
    ]);
    const [update] = roadmap.updates;
    return update && firstSentence(update.body, language);
  };
  expect(start('We asked *12* shops. Three said no.\n\nMore.')).toEqual({
    sentence: 'We asked 12 shops.',
    goesOn: true,
  });
  expect(start('パンが足りない。次は牛乳。', 'ja')?.sentence).toBe('パンが足りない。');
  expect(start('# Bread\n\nIt sells.')?.sentence).toBe('It sells.');
  expect(start('')).toEqual({ sentence: '', goesOn: false });
});

test('the score counts all promises, and gives the slip in the middle', () => {
  const promised = (id: string, front: string) => ({ [`slices/${id}.md`]: slice(id, front) });
  const roadmap = roadmapWithHistory([
    { date: '2026-02-02', files: minimal },
    {
      date: '2026-03-02',
      files: {
        ...promised('a', 'status: active\ntarget: 2026-05'),
        ...promised('b', 'status: active\ntarget: 2026-05'),
        ...promised('c', 'status: active\ntarget: 2026-05'),
        ...promised('d', 'status: active\ntarget: 2026-05'),
      },
    },
    {
      date: '2026-04-06',
      files: {
        ...promised('b', 'status: active\ntarget: 2026-06'),
        ...promised('c', 'status: active\ntarget: 2026-09'),
        ...promised('d', 'status: active\ntarget: 2027-05'),
      },
    },
    { date: '2026-05-04', files: promised('a', 'status: shipped\ntarget: 2026-05') },
    { date: '2026-07-06', files: promised('b', 'status: shipped\ntarget: 2026-06') },
  ]);
  const { median, ...counts } = promiseScore(roadmap);
  expect(counts).toEqual({ kept: 1, missed: 1, slipped: 3, overdue: 1 });
  expect(median && sayDuration(median.from, median.to, t)).toBe('4 months');
});
