import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fitLabel } from '../../../src/site/timeline/fit-label.ts';
import { packLanes, timelineChart } from '../../../src/site/timeline/timeline-chart.ts';
import { timeline } from '../../../src/site/timeline/timeline.ts';
import { judgePromise } from '../../../src/core/promise/judge-promise.ts';
import { roadmapWithHistory } from '../../support/history-of-tree.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

const intent = { 'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n' };
const slice = (title: string, keys: string) => `---\ntitle: ${title}\nintent: i\n${keys}\n---\n`;
const roadmap = linkedRoadmap({
  ...intent,
  'intents/far.md': '---\ntitle: Far\nhorizon: later\n---\n',
  'intents/no.md': '---\ntitle: No\ndeclined: Never.\n---\n',
  'slices/a.md': slice('A', 'status: shipped\nstarted: 2026-06-29\nshipped: 2026-07-10'),
  'slices/b.md': slice('B', 'status: shipped\nshipped: 2026-09-30'),
  'slices/c.md': slice('C', 'status: shipped\nstarted: 2026-10-01'),
  'slices/d.md': slice('D', 'status: active\nstarted: 2026-11-09\ntarget: 2026-11'),
  'slices/e.md': slice('E', 'status: active'),
  'slices/f.md': slice('F', 'status: ready\ntarget: 2026-Q3'),
  'slices/g.md': slice('G', 'status: ready\ntarget: 2027-Q1'),
  'slices/h.md': slice('H', 'status: proposed\nhorizon: next'),
  'slices/k.md': slice('K', 'status: dropped\nstarted: 2026-05-01\ntarget: 2026-06'),
});
const view = timeline(roadmap);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

test('gives a place in time only to what happened and to what was promised', () => {
  expect(view.shipped.map(({ quarter, slices }) => `${quarter}: ${ids(slices)}`)).toEqual([
    '2026-Q3: b a',
  ]);
  expect(ids(view.undatedShipped)).toBe('c');
  expect(ids(view.active)).toBe('d e');
  expect(ids(view.promised)).toBe('g d f');
  expect(ids(view.undated)).toBe('h');
  expect([view.counts, view.overdue]).toEqual([{ shipped: 3, promised: 3 }, 1]);
});

test('places what nobody dated where git knows it, and asks no promise of what is not known', () => {
  const day = (what: string) => ({ 'slices/a.md': slice('A', what) });
  const known = roadmapWithHistory([
    {
      date: '2026-07-01',
      files: { ...minimal, ...intent, ...day('status: ready\ntarget: 2026-Q3') },
    },
    { date: '2026-08-03', files: day('status: active\ntarget: 2026-Q3') },
    { date: '2026-10-05', files: day('status: shipped\ntarget: 2026-Q3') },
  ]);
  const view = timeline(known);
  expect(view.shipped.map(({ quarter, slices }) => `${quarter}: ${ids(slices)}`)).toEqual([
    '2026-Q4: a',
  ]);
  const own = known.byId.slice.get('a');
  expect(own?.promise?.state).toBe('late');
  expect(own && judgePromise(own, undefined, known.asOf)?.state).toBe('undated');
});

const chart = timelineChart(roadmap);
const [row, far] = chart.rows;
const barOf = (id: string) => row?.bars.find((bar) => bar.slice.id === id);

test('draws a row for every intent that has a horizon, and none for what was declined', () => {
  expect(chart.rows.map(({ intent }) => intent.id)).toEqual(['i', 'far']);
});

test('draws the way of a slice from its beginning to the day it shipped, or to today', () => {
  const { axis, today } = chart;
  expect(axis.start).toBe('2026-06-01');
  expect(barOf('a')?.way).toEqual({ from: axis.at('2026-06-29'), to: axis.at('2026-07-10') });
  expect(barOf('b')?.way).toEqual({ from: axis.at('2026-09-30'), to: axis.at('2026-09-30') });
  expect(barOf('d')?.way).toEqual({ from: axis.at('2026-11-09'), to: today });
  expect(barOf('e')?.way).toEqual({ from: today, to: today });
});

test('draws of a promise what is still to come of its period, and all of it once that has passed', () => {
  const { axis, today } = chart;
  expect(barOf('d')?.promise).toMatchObject({ from: today, to: axis.at('2026-12-01') });
  expect(barOf('f')?.promise).toMatchObject({ from: axis.at('2026-07-01'), isOverdue: true });
  expect(barOf('g')?.promise).toMatchObject({ from: axis.at('2027-01-01'), isOverdue: false });
});

test('puts what has no date into the band of its horizon, not on the axis', () => {
  expect(barOf('h')).toBeUndefined();
  const view = row?.undated.map(({ horizon, isOwn, count }) => [horizon, isOwn, count]);
  expect(view).toEqual([
    ['now', true, 0],
    ['next', false, 1],
    ['later', false, 0],
  ]);
  expect(far?.bars).toEqual([]);
  expect(far?.undated.find(({ isOwn }) => isOwn)?.horizon).toBe('later');
});

test('counts undated slices where their marks would not fit', () => {
  const many = Array.from({ length: 9 }, (_, index) => [
    `slices/n${index}.md`,
    slice('N', 'status: ready'),
  ]);
  const { rows } = timelineChart(
    linkedRoadmap({
      'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
      ...Object.fromEntries(many),
    }),
  );
  expect(rows[0]?.undated[0]).toMatchObject({ count: 9, marks: [] });
});

test('packs intervals into few lanes in which none touch', () => {
  expect(
    packLanes([
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
      [9, 10],
    ]),
  ).toEqual([0, 1, 0, 1, 0]);
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => [from, from + length] as const);
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 40 }), (intervals) => {
      const lanes = packLanes(intervals);
      return intervals.every(([from, to], index) =>
        intervals.every(
          ([other, otherTo], at) =>
            at === index || lanes[at] !== lanes[index] || to <= other || from >= otherTo,
        ),
      );
    }),
  );
});

test.each([
  ['Short', { from: 10, to: 20 }, 'right Short'],
  ['Short', { from: 60, to: 74 }, 'left Short'],
  ['A long name that has no room', { from: 20, to: 64 }, 'left A long name that h…'],
  ['A long name that has no room', { from: 2, to: 79 }, undefined],
])('places the name %j of what lies at %o', (text, span, expected) => {
  const label = fitLabel(text, span, { share: 80, width: 700 });
  expect(label && `${label.side} ${label.text}`).toBe(expected);
});

test('knows from which width on the whole of a name fits that is cut off', () => {
  const text = 'A long name that has no room';
  const span = { from: 20, to: 64 };
  const fitsAt = fitLabel(text, span, { share: 80, width: 700 })?.whole?.fitsAt ?? 0;
  expect(fitsAt).toBeGreaterThan(700);
  expect(fitLabel(text, span, { share: 80, width: fitsAt - 1 })?.whole?.text).toBe(text);
  expect(fitLabel(text, span, { share: 80, width: fitsAt })).toMatchObject({ text });
});
