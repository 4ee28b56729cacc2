import { expect, test } from 'vitest';

import { isCounted } from '../../../src/site/items/bead-line.ts';
import { mapData } from '../../../src/site/map/map-data.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const slice = (intent: string, keys: string) =>
  `---\ntitle: T\nintent: ${intent}\n${keys}\n---\n\n## Done when\n\n- [ ] Seen\n\n## Questions\n\n- [ ] Who pays?\n`;
const roadmap = linkedRoadmap({
  'intents/a.md': '---\ntitle: A\nhorizon: now\n---\n',
  'intents/b.md': '---\ntitle: B\nhorizon: next\n---\n',
  'intents/c.md': '---\ntitle: C\nhorizon: later\n---\n',
  'intents/d.md': '---\ntitle: D\nhorizon: later\n---\n',
  'intents/e.md': '---\ntitle: E\nhorizon: now\n---\n',
  'slices/a1.md': slice('a', 'status: proposed\nappetite: 2w'),
  'slices/b1.md': slice('b', 'status: proposed'),
  'slices/c1.md': slice('c', 'status: proposed\nappetite: 2w\nowner: Maria'),
  'slices/d1.md': slice('d', 'status: shipped\nshipped: 2026-09-01'),
  'slices/e1.md': slice('e', 'status: dropped\nbecause: Nobody asked.'),
});
const intents = ['a', 'b', 'c', 'd', 'e'].map((id) => known(roadmap.byId.intent, id));

test('counts what is now, and of what is further away only what is known to have shipped', () => {
  expect(intents.filter((intent) => isCounted(intent)).map(({ id }) => id)).toEqual(['a', 'd']);
});

test('counts what is next where one looks at it alone, and never what was all dropped', () => {
  const counted = intents.filter((intent) => isCounted(intent, { isAlone: true }));
  expect(counted.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('shows no counts or details of later items on the map, but their open questions', () => {
  const { intents: drawn } = mapData(roadmap);
  expect(drawn.map(({ id, counted }) => [id, counted])).toEqual([
    ['a', '0 of 1 slice shipped'],
    ['e', undefined],
    ['b', '0 of 1 slice shipped'],
    ['c', undefined],
    ['d', '1 of 1 slice shipped'],
  ]);
  const detailsOf = (id: string) => drawn.find((each) => each.id === id)?.slices[0]?.details;
  expect(detailsOf('a')).toEqual(['appetite: 2 weeks', 'Done when: 0 of 1', '? Who pays?']);
  expect(detailsOf('c')).toEqual(['? Who pays?']);
});

test('shows owners on the map by their names, as everywhere', () => {
  const [drawn] = mapData(
    linkedRoadmap({
      'roadmap.yml': 'people: { maria: { name: Maria Silva, handles: ["@maria"] } }',
      'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
      'slices/s.md': '---\ntitle: S\nintent: i\nstatus: active\nowner: "@maria and @leo"\n---\n',
    }),
  ).intents;
  expect(drawn?.slices[0]?.details).toEqual(['Maria Silva, @leo']);
});
