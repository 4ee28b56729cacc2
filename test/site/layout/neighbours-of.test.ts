import { expect, test } from 'vitest';

import { neighboursOf } from '../../../src/site/layout/places.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { x: X, y: Y }',
  'vision.md':
    '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G }, { id: h, title: H }]\n---\n',
  'intents/a.md': '---\ntitle: A\ngoals: [g]\nhorizon: now\n---\n',
  'intents/b.md': '---\ntitle: B\ngoals: [h, g]\nhorizon: now\n---\n',
  'intents/c.md': '---\ntitle: C\ngoals: [g, h]\nhorizon: later\n---\n',
});
const { byId, vision } = roadmap;
const none = { previous: undefined, next: undefined };

test('finds the intents before and after one among those of its first goal', () => {
  expect(neighboursOf(roadmap, known(byId.intent, 'a'))).toEqual({
    previous: undefined,
    next: { title: 'C', address: '/intents/c/' },
  });
  expect(neighboursOf(roadmap, known(byId.intent, 'b'))).toEqual(none);
  expect(neighboursOf(roadmap, vision)).toEqual(none);
});

test('calls a team beside another by its name', () => {
  expect(neighboursOf(roadmap, known(byId.team, 'y')).previous).toEqual({
    title: 'X',
    address: '/teams/x/',
  });
});
