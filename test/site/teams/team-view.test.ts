import { expect, test } from 'vitest';

import { teamView } from '../../../src/site/teams/team-view.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

test.each([
  ['leadership', '', 'goals'],
  ['engineering', '', 'today'],
  ['design', '', 'picture'],
  ['ai-ml', '', 'hypotheses'],
  ['research', '', 'today'],
  ['research', 'ai-ml', 'hypotheses'],
  ['design', 'leadership', 'goals'],
])('shows of the team %s with the lens "%s" the %s first', (id, lens, first) => {
  const team = lens === '' ? 'T' : `{ name: T, lens: ${lens} }`;
  const linked = linkedRoadmap({ 'roadmap.yml': `teams: { ${id}: ${team} }` });
  expect(teamView(linked, known(linked.byId.team, id)).parts[0]).toBe(first);
});

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { ai: { name: AI, lens: ai-ml }, ops: Ops, new: New }',
  'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
  'slices/a.md': slice('ai', 'status: shipped\nkind: learn\nlearned: A\nshipped: 2026-08-01'),
  'slices/b.md': slice('ai', 'status: dropped\nkind: learn\nlearned: B\nstarted: 2026-09-01'),
  'slices/c.md': slice('ai', 'status: active\nkind: learn\nhypothesis: C'),
  'slices/d.md': slice('ai', 'status: ready\nkind: learn\ndepends_on: [c]'),
  'slices/e.md': slice('ops', 'status: proposed'),
  'slices/f.md': slice('ops', 'status: ready'),
  'slices/g.md': slice('ops', 'status: ready\ndepends_on: [c]'),
});
const viewOf = (id: string) => teamView(roadmap, known(roadmap.byId.team, id));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

function slice(team: string, keys: string): string {
  return `---\ntitle: T\nintent: i\nteam: ${team}\n${keys}\n---\n`;
}

test('tells what is expected, and what was learned, the latest first and dropped ones too', () => {
  const { hypotheses, learned, parts } = viewOf('ai');
  expect([ids(hypotheses), ids(learned)]).toEqual(['c d', 'b a']);
  expect(parts.slice(0, 2)).toEqual(['hypotheses', 'learned']);
});

test('tells apart what could begin and what cannot yet, and names the next deliverable', () => {
  const { deliverable, work } = viewOf('ops');
  expect([ids(work.next), ids(work.waiting)]).toEqual(['f e', 'g']);
  expect(deliverable?.id).toBe('f');
});

test('tells what was written last, and nothing of a day that is yet to come', () => {
  const update = (date: string) => `---\ntitle: ${date}\ndate: ${date}\n---\n`;
  const written = linkedRoadmap({
    'roadmap.yml': 'teams: { board: { name: Board, lens: leadership } }',
    'updates/news.md': update('2026-01-01'),
    'updates/coming.md': update('2999-01-01'),
  });
  expect(ids(teamView(written, known(written.byId.team, 'board')).moved)).toBe('news');
});

test('knows a team that nothing names', () => {
  expect(viewOf('new').isIdle).toBe(true);
  expect(viewOf('ops').isIdle).toBe(false);
});
