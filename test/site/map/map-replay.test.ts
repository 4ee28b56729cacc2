import { expect, test } from 'vitest';

import { addresses } from '../../../src/core/site-addresses.ts';
import { dataAt } from '../../../src/site/map/client/data-at.ts';
import { mapData } from '../../../src/site/map/map-data.ts';
import { mapReplay, mapReplayData } from '../../../src/site/map/map-replay.ts';
import { roadmapWithHistory, type Commit } from '../../support/history-of-tree.ts';

const vision =
  '---\ntitle: V\nstatement: S.\ngoals:\n  - { id: g, title: G, measure: m, baseline: 0, target: 9 }\n---\n';
const intent = (title: string, where: string) =>
  `---\ntitle: ${title}\ngoals: [g]\n${where}\n---\n`;
const slice = (title: string, more: string) => `---\ntitle: ${title}\nintent: a\n${more}\n---\n`;

const story: readonly Commit[] = [
  {
    date: '2025-11-30',
    files: {
      'vision.md': vision,
      'intents/a.md': intent('A', 'horizon: later'),
      'intents/gone.md': intent('Gone', 'horizon: next'),
      'slices/one.md': slice('One', 'status: proposed\nthread: true'),
    },
  },
  {
    date: '2026-01-31',
    files: {
      'intents/a.md': intent('A', 'horizon: next'),
      'intents/b.md': intent('B', 'horizon: later'),
      'slices/one.md': slice('One', 'status: active\nthread: true'),
      'slices/two.md': slice('Two', 'status: ready\ndepends_on: [one]'),
    },
  },
  {
    date: '2026-02-01',
    files: {
      'intents/gone.md': undefined,
      'intents/b.md': intent('B', 'declined: No.'),
      'slices/one.md': slice('One', 'status: shipped\nthread: true\nshipped: 2026-02-01'),
    },
  },
];
const statuses = {
  proposed: 'proposed',
  ready: 'ready',
  active: 'active',
  shipped: 'shipped',
  dropped: 'dropped',
};
const roadmap = roadmapWithHistory(story, { asOf: '2026-03-10' });

test('writes of everything on the map only in which month it changed, and what to', () => {
  expect(mapReplayData(roadmap)).toEqual({
    intents: ['0:later 2:next', '2:later 3:declined'],
    slices: ['0:proposed 2:active 3:shipped', '2:ready'],
    statuses,
    thread: 'steel thread',
  });
  expect(addresses(roadmap)).toContain('/map-replay.json');
});

test('says what moved, started and shipped in each month, of what is on the map', () => {
  expect(mapReplay(roadmap)?.changes.map((text) => text.replaceAll(/[\u2068\u2069]/g, ''))).toEqual(
    [
      'History starts here: 1 intent, 1 slice',
      'No changes',
      '1 intent moved: “A” from Later to Next · 1 intent added: “B” in Later · 1 slice started: “One” · 1 slice ready',
      '1 intent declined: “B” · 1 slice shipped: “One”',
      'No changes this month',
    ],
  );
});

test.each([
  ['nothing moved', story.slice(0, 1), '2026-03-10'],
  ['there is one month', story, '2025-11-30'],
])('has nothing to replay where %s', (_, commits, asOf) => {
  const still = roadmapWithHistory(commits, { asOf });
  expect(mapReplayData(still)).toBeUndefined();
  expect(mapReplay(still)).toBeUndefined();
  expect(addresses(still)).not.toContain('/map-replay.json');
});

test('lays the roadmap out as it stood: what was there, where it was, how far it was', () => {
  const [today, past] = [mapData(roadmap), mapReplayData(roadmap)];
  const at = (month: number) => past && dataAt(today, past, month);
  expect(at(0)?.intents).toEqual([
    {
      ...{ id: 'a', title: 'A', horizon: 'later', goals: [0], notes: ['Later'] },
      slices: [
        {
          ...{ id: 'one', title: 'One', status: 'proposed', isThread: true },
          notes: ['steel thread', 'proposed'],
        },
      ],
    },
  ]);
  expect(at(0)?.goals).toEqual([{ id: 'g', title: 'G', notes: [] }]);
  expect(at(0)?.current).toBeUndefined();
  expect(at(2)?.intents.map(({ id, horizon }) => [id, horizon])).toEqual([
    ['a', 'next'],
    ['b', 'later'],
  ]);
  expect(
    at(2)?.intents[0]?.slices.map(({ id, status, dependsOn }) => [id, status, dependsOn]),
  ).toEqual([
    ['one', 'active', undefined],
    ['two', 'ready', [0]],
  ]);
  expect(at(3)?.intents[1]).toEqual({
    ...{ id: 'b', title: 'B', goals: [0], notes: ['Declined'], slices: [] },
  });
});

test('leaves out what waits for something that was not there, and counts slices as they were then', () => {
  const past = {
    ...{ intents: ['1:now'], slices: ['2:ready', '1:ready', '1:active'] },
    ...{ statuses, thread: 'steel thread' },
  };
  const sliceOf = (id: string, dependsOn?: readonly number[]) => ({
    ...{ id, title: id, status: 'shipped' as const, notes: [] },
    ...(dependsOn && { dependsOn }),
  });
  const today = {
    ...mapData(roadmap),
    intents: [
      {
        ...{ id: 'a', title: 'A', goals: [], notes: [] },
        slices: [sliceOf('x'), sliceOf('y'), sliceOf('z', [0, 1])],
      },
    ],
  };
  expect(dataAt(today, past, 0).intents).toEqual([]);
  const dependsOn = (month: number) =>
    dataAt(today, past, month).intents[0]?.slices.at(-1)?.dependsOn;
  expect([dependsOn(1), dependsOn(2)]).toEqual([[0], [0, 1]]);
});
