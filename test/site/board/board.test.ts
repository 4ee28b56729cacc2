import { expect, test } from 'vitest';

import { boardAddress, type Grouping } from '../../../src/core/addresses.ts';
import { boardGroupings } from '../../../src/core/site-addresses.ts';
import { boardCard, initials } from '../../../src/site/board/board-card.ts';
import { board, describeBoard } from '../../../src/site/board/board.ts';
import { columnSizes } from '../../../src/site/board/column-sizes.ts';
import { sumUpBoard } from '../../../src/site/board/sum-up-board.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const vision =
  '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G }, { id: h, title: H }]\n---\n';
const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { x: X, y: Y }\nlabels: { later: Some day }',
  'vision.md': vision,
  'intents/a.md': '---\ntitle: A\ngoals: [h, g]\nhorizon: now\nteam: y\n---\n',
  'intents/b.md':
    '---\ntitle: B\ngoals: [g]\nhorizon: now\nteam: x\nowner: "@emeka"\nconfidence: low\n---\n',
  'intents/c.md': '---\ntitle: C\nhorizon: now\n---\n',
  'intents/d.md': '---\ntitle: D\ngoals: [g]\nhorizon: later\n---\n',
  'intents/e.md': '---\ntitle: E\ndeclined: No.\n---\n',
});

test.each<[Grouping, string[]]>([
  ['goal', ['now: g b | h a | - c', 'next:', 'later: g d']],
  ['team', ['now: x b | y a | - c', 'next:', 'later: - d']],
  ['owner', ['now: emeka b | - a c', 'next:', 'later: - d']],
  ['confidence', ['now: low b | - a c', 'next:', 'later: - d']],
])('groups the intents of each horizon by %s, each once', (by, expected) => {
  const columns = board(roadmap, by).map(({ horizon, groups }) => {
    const texts = groups.map(({ id, intents }) =>
      [id ?? '-', ...intents.map(({ id }) => id)].join(' '),
    );
    return `${horizon}: ${texts.join(' | ')}`.trim();
  });
  expect(columns).toEqual(expected);
});

test('has a page for each grouping that any intent has', () => {
  expect(boardGroupings(roadmap).map(boardAddress)).toEqual([
    '/roadmap/',
    '/roadmap/by/team/',
    '/roadmap/by/owner/',
    '/roadmap/by/confidence/',
  ]);
  const plain = linkedRoadmap({ 'intents/a.md': '---\ntitle: A\nhorizon: now\n---\n' });
  expect(boardGroupings(plain)).toEqual(['goal']);
});

test('folds the groups that a long column does not show in full', () => {
  const many = Array.from({ length: 24 }, (_, at) => [
    `intents/i${at}.md`,
    `---\ntitle: I\nhorizon: later\ngoals: [${at % 2 ? 'g' : 'h'}]\n---\n`,
  ]);
  const files = { 'vision.md': vision, ...Object.fromEntries(many.slice(0, 20)) };
  const folded = (tree: Record<string, string>) =>
    board(linkedRoadmap(tree), 'goal').flatMap(({ groups }) =>
      groups.map(({ isFolded }) => isFolded),
    );
  expect(folded(files)).toEqual([false, true]);
  expect(folded({ 'vision.md': vision, ...Object.fromEntries(many.slice(0, 8)) })).toEqual([
    ...[false, false],
  ]);
});

const slice = (keys: string) => `---\ntitle: S\nintent: a\n${keys}\n---\n`;
const working = linkedRoadmap({
  'vision.md': vision,
  'intents/a.md':
    '---\ntitle: A\ngoals: [h, g]\nhorizon: now\nowner: Ada Abele\nconfidence: low\n---\n',
  'intents/b.md': '---\ntitle: B\nhorizon: later\n---\n',
  'slices/late.md': slice('status: active\ntarget: 2026-10'),
  'slices/soon.md': slice('status: ready\ntarget: 2026-12'),
  'slices/stuck.md': slice('status: active\ndepends_on: [soon]'),
  'slices/was.md': slice('status: shipped\nshipped: 2026-05-01\ntarget: 2026-04'),
});

test('marks what is overdue, blocked and unsure, and knows what a card is found by', () => {
  expect(boardCard(known(working.byId.intent, 'a'), working)).toEqual({
    ...{ active: 2, overdue: 1, isBlocked: true, isUnsure: true, due: '2026-10-31' },
    facets: {
      goal: ['h', 'g'],
      team: [],
      owner: ['ada-abele'],
      status: ['overdue', 'blocked', 'active'],
      confidence: ['low'],
    },
  });
  expect(boardCard(known(working.byId.intent, 'b'), working).facets.status).toEqual(['idle']);
  expect(sumUpBoard(working)).toEqual([
    '2 intents',
    '1 with overdue slices',
    '1 blocked',
    '1 with low confidence',
  ]);
});

test.each([
  [
    [29, 18, 22],
    [4, 1, 1],
  ],
  [
    [3, 5, 2],
    [3, 3, 1],
  ],
  [
    [4, 0, 0],
    [6, 0, 0],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
])('makes columns of %j cards as wide as %j', (counts, sizes) => {
  expect(columnSizes(counts)).toEqual(sizes);
});

test.each([
  ['Ada Abele', 'AA'],
  ['@emeka', 'EM'],
  ['Ana María de la Cruz', 'AC'],
  ['李小龍', '李小'],
  ['@x', 'X'],
])('knows %s by the initials %s', (owner, letters) => {
  expect(initials(owner)).toBe(letters);
});

test('counts the intents of each horizon by its name', () => {
  expect(describeBoard(roadmap)).toBe('Intents by horizon: Now 3, Next 0, Some day 1.');
});
