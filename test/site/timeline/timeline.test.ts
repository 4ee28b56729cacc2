import { expect, test } from 'vitest';

import { judgePromise } from '../../../src/core/promise/judge-promise.ts';
import { timelineYears } from '../../../src/core/roadmap/timeline-years.ts';
import { timeAxis } from '../../../src/site/timeline/time-axis.ts';
import { drawnBars, timelineBar } from '../../../src/site/timeline/timeline-bar.ts';
import { sayTimeline, timeline, type Timeline } from '../../../src/site/timeline/timeline.ts';
import { messagesOf } from '../../../src/core/roadmap/messages-of.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const intent = { 'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n' };
const slice = (title: string, keys: string, of = 'i') =>
  `---\ntitle: ${title}\nintent: ${of}\n${keys}\n---\n`;
// On 23 November 2026.
const roadmap = linkedRoadmap({
  ...intent,
  'intents/far.md': '---\ntitle: Far\nhorizon: later\n---\n',
  'intents/late.md': '---\ntitle: Late\nhorizon: next\n---\n',
  'intents/later.md': '---\ntitle: Later than late\nhorizon: now\n---\n',
  'intents/no.md': '---\ntitle: No\ndeclined: Never.\n---\n',
  'intents/old.md': '---\ntitle: Old\ndone: 2026-10-01\n---\n',
  'slices/a.md': slice('A', 'status: shipped\nstarted: 2026-06-29\nshipped: 2026-07-10'),
  'slices/b.md': slice('B', 'status: shipped\nshipped: 2024-09-30', 'no'),
  'slices/c.md': slice('C', 'status: shipped\nstarted: 2026-10-01'),
  'slices/d.md': slice('D', 'status: active\nstarted: 2026-11-09\ntarget: 2026-11'),
  'slices/e.md': slice('E', 'status: active'),
  'slices/f.md': slice('F', 'status: ready\ntarget: 2026-Q3', 'late'),
  'slices/f2.md': slice('F2', 'status: active\ntarget: 2026-10', 'later'),
  'slices/g.md': slice('G', 'status: ready\ntarget: 2027-Q1'),
  'slices/h.md': slice('H', 'status: proposed\nhorizon: next'),
  'slices/j.md': slice('J', 'status: ready\ntarget: 2028', 'far'),
  'slices/k.md': slice('K', 'status: dropped\nstarted: 2026-05-01\ntarget: 2026-06'),
});
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');
const groups = ({ groups }: Timeline) =>
  groups.map(
    ({ place, rows }) =>
      `${place}: ${rows.map(({ intent, slices }) => `${intent.id} (${ids(slices)})`).join(', ')}`,
  );
const around = timeline(roadmap);

test('shows by intent what has a date around today: the overdue first, then by horizon', () => {
  expect(groups(around)).toEqual([
    'overdue: late (f), later (f2)',
    'now: i (d e g a)',
    'done: old ()',
  ]);
});

test('counts every slice that is overdue, active, promised or shipped as that', () => {
  expect(around.counts).toEqual({ overdue: 2, active: 3, promised: 4, shipped: 1 });
});

test('counts what shipped in the year it shipped, although its line begins in the year before', () => {
  const work = slice('A', 'status: shipped\nstarted: 2024-12-01\nshipped: 2025-01-10');
  const long = linkedRoadmap({ ...intent, 'slices/a.md': work });
  const years = ['2024', '2025'].map((year) => timeline(long, year));
  expect(years.map(({ groups: { length }, counts }) => [length, counts.shipped])).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test('has a line for what has no target date, active or not, and one for what shipped without a day', () => {
  expect([around.undated, around.undatedShipped].map(ids)).toEqual(['e h', 'c']);
});

test('is also a list of what it counts, the shipped by quarter', () => {
  expect(around.parts.map(({ name, slices }) => `${name}: ${ids(slices)}`)).toEqual([
    'overdue: f f2',
    'active: f2 d e',
    'promised: f f2 d g',
    '2026-Q3: a',
  ]);
});

test('has a page for every other year with dates, and steps from one to the next', () => {
  expect(timelineYears(roadmap)).toEqual(['2024', '2026', '2027', '2028']);
  expect([around.earlier, around.later]).toEqual(['2026', '2027']);
  const year = timeline(roadmap, '2026');
  expect([year.earlier, year.later]).toEqual(['2024', '2027']);
  expect(groups(timeline(roadmap, '2024'))).toEqual(['declined: no (b)']);
  expect(groups(timeline(roadmap, '2028'))).toEqual(['later: far (j)']);
  expect(timeline(roadmap, '2028').undated).toEqual([]);
});

test('has one page where all dates are around today', () => {
  const small = linkedRoadmap({ ...intent, 'slices/a.md': slice('A', 'status: active') });
  expect(timelineYears(small)).toEqual([]);
  const { earlier, later } = timeline(small);
  expect([earlier, later]).toEqual([undefined, undefined]);
});

test('places what nobody dated where git knows it, and asks no promise of what is not known', () => {
  const day = (what: string) => ({ 'slices/a.md': slice('A', what) });
  const dated = roadmapWithHistory([
    {
      date: '2026-07-01',
      files: { ...minimal, ...intent, ...day('status: ready\ntarget: 2026-Q3') },
    },
    { date: '2026-08-03', files: day('status: active\ntarget: 2026-Q3') },
    { date: '2026-10-05', files: day('status: shipped\ntarget: 2026-Q3') },
  ]);
  expect(timeline(dated).parts.map(({ name, slices }) => `${name}: ${ids(slices)}`)).toContain(
    '2026-Q4: a',
  );
  const own = known(dated.byId.slice, 'a');
  expect(own.promise?.state).toBe('late');
  expect(judgePromise(own, undefined, dated.asOf)?.state).toBe('undated');
});

const axis = timeAxis(around.span);
const today = axis.at(roadmap.asOf);
const barOf = (id: string) => timelineBar(known(roadmap.byId.slice, id), axis, roadmap.asOf);

test('draws a slice from its start to the day it shipped or, while active, to today', () => {
  expect(barOf('a')).toEqual({
    way: [axis.at('2026-06-29'), axis.at('2026-07-10')],
    bead: { x: axis.at('2026-07-10'), mark: 'shipped' },
    isOverdue: false,
  });
  expect(barOf('e')).toEqual({ bead: { x: today, mark: 'active' }, isOverdue: false });
});

test('draws a promise to the end of its period and, once that is over, from there to today', () => {
  const due = axis.at('2026-12-01');
  expect(barOf('d')).toMatchObject({
    period: [axis.at('2026-11-01'), due],
    wait: [today, due],
    due,
  });
  expect(barOf('f')).toMatchObject({
    wait: [axis.at('2026-09-30'), today],
    due: axis.at('2026-10-01'),
    isOverdue: true,
  });
  expect(barOf('j').due).toBeUndefined();
});

test('draws what covers each other once in the summary of an intent, without target periods', () => {
  const bead = { x: 60, mark: 'active' } as const;
  const bars = [
    { way: [40, 60], bead, period: [50, 70], wait: [60, 70], due: 70, isOverdue: false },
    { way: [60, 20], bead, isOverdue: false },
    { way: [5, 10], bead: { x: 10, mark: 'shipped' }, isOverdue: false },
    { wait: [55, 60], due: 55, isOverdue: true },
  ] as const;
  const drawn = ({ lines, points }: ReturnType<typeof drawnBars>) => [
    lines.map(({ kind, at: [from, to] }) => `${kind} ${from}–${to}`).join(', '),
    points.map(({ x, marker }) => `${marker} ${x}`).join(', '),
  ];
  expect(drawn(drawnBars(bars, true))).toEqual([
    'way 5–10, way 20–60, late 55–60, wait 60–70',
    'due 70, active 60, shipped 10, late 55',
  ]);
  expect(drawn(drawnBars(bars.slice(0, 1), false))).toEqual([
    'period 50–70, way 40–60, wait 60–70',
    'due 70, active 60',
  ]);
});

test('says in which time nothing is dated, where other years have something', () => {
  const said = (keys: string, year?: string) => {
    const small = linkedRoadmap({ ...intent, 'slices/a.md': slice('A', keys) });
    return sayTimeline(timeline(small, year), messagesOf(small.settings));
  };
  expect(said('status: shipped\nshipped: 2024-09-30')).toBe(
    'Nothing is dated from April 2026 to June 2027',
  );
  expect(said('status: shipped\nshipped: 2024-09-30', '2024')).toBe('1\u00a0slice shipped');
  expect(said('status: proposed')).toBe('Nothing has a date here');
});
