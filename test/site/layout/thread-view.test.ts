import { expect, test } from 'vitest';

import { threadView, type StopView } from '../../../src/site/layout/thread-view.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const numbers = Array.from({ length: 30 }, (_, index) => String(index + 10));
const { byId, ...roadmap } = linkedRoadmap({
  'roadmap.yml': 'teams: { t: The team }\nlabels: { now: This month }',
  'vision.md':
    '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G }, { id: h, title: H }]\n---\n',
  'intents/i.md': '---\ntitle: I\ngoals: [g]\nhorizon: now\n---\n',
  'intents/j.md': '---\ntitle: J\ngoals: [h, g]\nhorizon: now\n---\n',
  'intents/k.md': '---\ntitle: K\ngoals: [h]\nhorizon: later\n---\n',
  'intents/l.md': '---\ntitle: L\nhorizon: now\n---\n',
  'slices/a.md': '---\ntitle: A\nintent: i\nstatus: active\n---\n',
  'slices/b.md': '---\ntitle: B\nintent: i\nstatus: ready\ndepends_on: [a]\n---\n',
  ...Object.fromEntries(
    numbers.map((number) => [
      `slices/s${number}.md`,
      `---\ntitle: S${number}\nintent: j\nstatus: ready\n---\n`,
    ]),
  ),
});
const all = { byId, ...roadmap };
const titles = (stops: readonly StopView[]) => stops.map(({ title }) => title).join(' › ');
const beside = ({ beside: row }: StopView) => row?.near.map(({ title }) => title).join(' ');

test('shows what an item is for, up to the vision, and nothing below it', () => {
  expect(titles(threadView(all, roadmap.vision))).toBe('V');
  expect(titles(threadView(all, known(byId.goal, 'g')))).toBe('V › G');
  expect(titles(threadView(all, known(byId.intent, 'i')))).toBe('V › G › I');
  expect(titles(threadView(all, known(byId.slice, 'b')))).toBe('V › G › I › B');
});

test('leaves out the goal of an intent without one', () => {
  expect(titles(threadView(all, known(byId.intent, 'l')))).toBe('V › L');
});

test('shows the state of each stop by a shape and a word', () => {
  const stops = threadView(all, known(byId.slice, 'b'));
  expect(stops.map(({ mark, state }) => [mark, state])).toEqual([
    ['vision', undefined],
    ['goal', undefined],
    ['now', 'This month'],
    ['blocked', 'ready, blocked'],
  ]);
});

test('has the items beside each stop, where there are others', () => {
  expect(threadView(all, known(byId.slice, 'b')).map(beside)).toEqual([
    undefined,
    'G H',
    undefined,
    'A B',
  ]);
  // An intent with two goals is beside those of its first.
  expect(threadView(all, known(byId.intent, 'k')).map(beside)).toEqual([undefined, 'G H', 'J K']);
});

test('of a long row, has the twelve closest and the page with all', () => {
  const rowAt = (id: string) => threadView(all, known(byId.slice, id)).at(-1)?.beside;
  const from = (first: number) => numbers.slice(first, first + 12).map((number) => `S${number}`);
  for (const [id, first] of [
    ['s10', 0],
    ['s25', 9],
    ['s39', 18],
  ] as const) {
    const row = rowAt(id);
    expect(row?.near.map(({ title }) => title)).toEqual(from(first));
    expect(row?.near.find(({ isStop }) => isStop)?.title).toBe(id.toUpperCase());
    expect(row?.all).toEqual({ count: 30, address: '/intents/j/' });
  }
});
