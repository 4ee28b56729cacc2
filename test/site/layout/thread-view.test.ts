import { expect, test } from 'vitest';

import { threadView } from '../../../src/site/layout/thread-view.ts';
import type { Place } from '../../../src/site/layout/places.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { t: The team }\nlabels: { now: This month }',
  'vision.md': '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G }]\n---\n',
  'intents/i.md': '---\ntitle: I\ngoals: [g]\nhorizon: now\nteam: t\n---\n',
  'slices/a.md': '---\ntitle: A\nintent: i\nstatus: active\n---\n',
  'slices/b.md': '---\ntitle: B\nintent: i\nstatus: ready\ndepends_on: [a]\n---\n',
});
const { byId, vision } = roadmap;

function drawn(place: Place | undefined): string {
  const signs = { above: '-', here: '*', below: '.' };
  return threadView(roadmap, place)
    .map(({ kind, position }) => signs[position] + kind)
    .join(' ');
}

test.each<[string, Place | undefined, string]>([
  ['the vision', vision, '*Vision .Goal .Intent .Slice'],
  ['a goal', known(byId.goal, 'g'), '-Vision *Goal .Intent .Slice'],
  ['an intent', known(byId.intent, 'i'), '-Vision -Goal *Intent .Slice'],
  ['a slice', known(byId.slice, 'b'), '-Vision -Goal -Intent *Slice'],
  ['the roadmap', 'roadmap', '-Vision -Goal *Roadmap .Intent .Slice'],
  ['the timeline', 'timeline', '-Vision -Goal *Timeline .Intent .Slice'],
  ['the now meeting', 'now', '-Vision -Goal -Intent *Meeting .Slice'],
  ['the later meeting', 'later', '-Vision -Goal *Meeting .Intent .Slice'],
  ['a team', known(byId.team, 't'), '-Vision -Goal -Intent *Team .Slice'],
  ['nowhere', undefined, '.Vision .Goal .Intent .Slice'],
])('shows where %s lies on the whole line', (_, place, expected) => {
  expect(drawn(place)).toBe(expected);
});

test('tells the state of each stop by a shape and a word', () => {
  const stops = threadView(roadmap, known(byId.slice, 'b'));
  expect(stops.map(({ mark, state }) => [mark, state])).toEqual([
    ['vision', undefined],
    ['goal', undefined],
    ['now', 'This month'],
    ['blocked', 'ready, blocked'],
  ]);
});

test('puts the roadmap at the end of a line that stops before it', () => {
  const young = linkedRoadmap({});
  expect(threadView(young, 'roadmap').map((stop) => stop.kind)).toEqual(['Vision', 'Roadmap']);
});

test('leads down from the later meeting to what comes next', () => {
  const later = linkedRoadmap({
    'intents/a.md': '---\ntitle: A\nhorizon: now\n---\n',
    'intents/b.md': '---\ntitle: B\nhorizon: next\n---\n',
  });
  expect(threadView(later, 'later').map(({ title }) => title)).toEqual([
    'Vision',
    'Still to come',
    'B',
  ]);
});
