import { expect, test } from 'vitest';

import { teamView } from '../../../src/site/teams/team-view.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

test.each([
  ['leadership', '', 'goals'],
  ['engineering', '', 'ready'],
  ['design', '', 'picture'],
  ['ai-ml', '', 'hypotheses'],
  ['research', '', 'ready'],
  ['research', 'ai-ml', 'hypotheses'],
  ['design', 'leadership', 'goals'],
])('shows of the team %s with the lens "%s" its own work, then the %s', (id, lens, part) => {
  const team = lens === '' ? 'T' : `{ name: T, lens: ${lens} }`;
  const linked = linkedRoadmap({ 'roadmap.yml': `teams: { ${id}: ${team} }` });
  const { parts } = teamView(linked, known(linked.byId.team, id));
  expect([parts.slice(0, 2), parts.includes(part as never)]).toEqual([['today', 'asked'], true]);
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
  'slices/h.md': slice('ops', 'status: active\ndepends_on: [c]'),
  'slices/i.md': slice('ops', 'status: proposed\ndepends_on: [c]'),
});
const viewOf = (id: string) => teamView(roadmap, known(roadmap.byId.team, id));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

function slice(team: string, keys: string): string {
  return `---\ntitle: T\nintent: i\nteam: ${team}\n${keys}\n---\n`;
}

test('tells what is expected, and what was learned, the latest first and dropped ones too', () => {
  const { hypotheses, learned, work } = viewOf('ai');
  expect([ids(work.active), ids(hypotheses), ids(learned)]).toEqual(['c', 'd', 'b a']);
});

test('lists what is ready, what is blocked, active or not, and what is only proposed', () => {
  const { ready, blocked, proposed } = viewOf('ops').work;
  expect([ready, blocked, proposed].map(ids)).toEqual(['f', 'h g', 'e i']);
});

test('shows every overdue slice of a team, however far its intent is, and shows it first', () => {
  const promise = (status: string, target: string) =>
    slice('ops', `status: ${status}\ntarget: ${target}`).replace('intent: i', 'intent: far');
  const late = linkedRoadmap({
    'roadmap.yml': 'teams: { ops: Ops }',
    'intents/i.md': '---\ntitle: I\nhorizon: next\n---\n',
    'intents/far.md': '---\ntitle: Far\nhorizon: later\n---\n',
    'slices/near.md': slice('ops', 'status: ready'),
    'slices/late.md': promise('proposed', '2020-01-01'),
    'slices/waits.md': promise('ready', '2020-01-01\ndepends_on: [near]'),
    'slices/kept.md': promise('proposed', '2999-01-01'),
  });
  const { work, overdue } = teamView(late, known(late.byId.team, 'ops'));
  expect([work.ready, work.blocked, work.proposed].map(ids)).toEqual(['near', 'waits', 'late']);
  expect(overdue).toBe(2);
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

test('shows what a team has done when it has nothing left to do', () => {
  const done = linkedRoadmap({
    'roadmap.yml': 'teams: { ops: Ops }',
    'intents/i.md': '---\ntitle: I\ndone: 2026-10-01\n---\n',
    'slices/a.md': slice('ops', 'status: shipped'),
  });
  expect(teamView(done, known(done.byId.team, 'ops')).isIdle).toBe(false);
});
