import { expect, test } from 'vitest';

import { beside } from '../../../src/site/layout/places.ts';
import { board, describeBoard, type Grouping } from '../../../src/site/board/board.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { x: X, y: Y }\nlabels: { later: Some day }',
  'vision.md':
    '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G }, { id: h, title: H }]\n---\n',
  'intents/a.md': '---\ntitle: A\ngoals: [h, g]\nhorizon: now\nteam: y\n---\n',
  'intents/b.md': '---\ntitle: B\ngoals: [g]\nhorizon: now\nteam: x\n---\n',
  'intents/c.md': '---\ntitle: C\nhorizon: now\n---\n',
  'intents/d.md': '---\ntitle: D\ngoals: [g]\nhorizon: later\n---\n',
  'intents/e.md': '---\ntitle: E\ndeclined: No.\n---\n',
});

test.each<[Grouping, string[]]>([
  ['goal', ['now: g b | h a | - c', 'next:', 'later: g d']],
  ['team', ['now: x b | y a | - c', 'next:', 'later: - d']],
])('groups the intents of each horizon by %s, each once', (by, expected) => {
  const columns = board(roadmap, by).map(({ horizon, groups }) => {
    const texts = groups.map(({ owner, intents }) =>
      [owner?.id ?? '-', ...intents.map(({ id }) => id)].join(' '),
    );
    return `${horizon}: ${texts.join(' | ')}`.trim();
  });
  expect(columns).toEqual(expected);
});

test('counts the intents of each horizon by its name', () => {
  expect(describeBoard(roadmap)).toBe('Intents by horizon: Now 3, Next 0, Some day 1.');
});

test('finds the neighbours of an intent in its own horizon', () => {
  const { byId } = roadmap;
  expect(beside(roadmap, known(byId.intent, 'b'))).toEqual({
    previous: { title: 'A', address: '/intents/a/' },
    next: { title: 'C', address: '/intents/c/' },
  });
  expect(beside(roadmap, known(byId.intent, 'd'))).toEqual({});
  expect(beside(roadmap, roadmap.vision)).toEqual({});
});

test('calls a team beside another by its name', () => {
  expect(beside(roadmap, known(roadmap.byId.team, 'x')).next).toEqual({
    title: 'Y',
    address: '/teams/y/',
  });
});

test('walks from one meeting to the other, and from the map to the timeline', () => {
  expect(beside(roadmap, 'now')).toEqual({
    next: { title: 'Some day', address: '/later/' },
  });
  expect(beside(roadmap, 'timeline')).toEqual({
    previous: { title: 'Everything at once', address: '/map/' },
    next: { title: 'Recent changes', address: '/changes/' },
  });
});
