import { expect, test } from 'vitest';

import { nowAgenda } from '../../../src/site/meetings/now-agenda.ts';
import { linkedRoadmap } from '../linked-roadmap.ts';

function slice(intent: string, keys: string): string {
  return `---\ntitle: T\nintent: ${intent}\n${keys}\n---\n\n## Questions\n\n- [ ] a\n- [x] b\n`;
}

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { x: X, y: Y, z: Z }',
  'intents/i.md': '---\ntitle: I\nhorizon: now\nteam: y\n---\n',
  'intents/idle.md': '---\ntitle: Idle\nhorizon: now\n---\n',
  'intents/far.md': '---\ntitle: Far\nhorizon: later\n---\n',
  'slices/a.md': slice('i', 'status: active\nteam: x'),
  'slices/b.md': slice('i', 'status: ready\ndepends_on: [a]\nasks: [{ team: z, what: Help }]'),
  'slices/c.md': slice('i', 'status: proposed'),
  'slices/d.md': slice('i', 'status: ready'),
  'slices/e.md': slice('i', 'status: ready\nhorizon: next'),
  'slices/f.md': slice('i', 'status: shipped\nteam: x'),
  'slices/g.md': slice('far', 'status: active\ndepends_on: [a]'),
  'slices/h.md': slice('far', 'status: ready'),
  'slices/k.md': slice('i', 'status: proposed\ndepends_on: [a]'),
});
const agenda = nowAgenda(roadmap);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

test('sorts what is now, or active anywhere, by team and by what can be done with it', () => {
  const teams = agenda.teams.map(({ team, active, ready, blocked, proposed, asked }) =>
    [
      team?.id ?? '-',
      ...[active, ready, blocked, proposed].map(ids),
      asked.map(({ ask }) => ask.what).join(),
    ]
      .join(' / ')
      .trim(),
  );
  expect(teams).toEqual([
    'x / a /  /  /  /',
    'y /  / d / b / c k /',
    'z /  /  /  /  / Help',
    '- / g /  / g /  /',
  ]);
});

test('counts what there is to talk about', () => {
  expect(agenda.counts).toEqual({ questions: 2, unmet: 1 });
  expect([ids(agenda.active), ids(agenda.vague), ids(agenda.decisions.blocked)]).toEqual([
    'a g',
    'a g',
    'g b',
  ]);
});

test('finds what stands in the wrong meeting', () => {
  expect(ids(agenda.drifted.work)).toBe('g');
  expect(ids(agenda.drifted.intents)).toBe('idle');
});

test('knows of intents for now of which nothing is active or could begin', () => {
  const { teams, hasIntents } = nowAgenda(
    linkedRoadmap({ 'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n' }),
  );
  expect([teams, hasIntents]).toEqual([[], true]);
});

test('has nothing to say of a roadmap that has only a vision, and names its idle teams', () => {
  const { teams, hasIntents, hasAhead, idle, drifted } = nowAgenda(
    linkedRoadmap({ 'roadmap.yml': 'teams: { x: X }' }),
  );
  expect([teams, hasIntents, hasAhead, ids(idle)]).toEqual([[], false, false, 'x']);
  expect(drifted).toEqual({ work: [], intents: [] });
});

test('puts what needs a decision first, and folds the teams of a long agenda', () => {
  const keys = (at: number) => `status: active${at === 9 ? '\ntarget: 2026-Q3' : ''}`;
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `slices/s-${at}.md`,
        slice('i', `${keys(at)}\nteam: t-${at % 8}`),
      ]),
    );
  const teams = Array.from({ length: 8 }, (_, at) => `t-${at}: T${at}`).join(', ');
  const agendaOf = (count: number) =>
    nowAgenda(
      linkedRoadmap({
        'roadmap.yml': `teams: { ${teams} }`,
        'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
        ...many(count),
      }),
    );
  expect([agendaOf(16).isFolded, agendaOf(24).isFolded]).toEqual([false, true]);
  const [, second] = agendaOf(24).teams;
  expect([ids(second?.active ?? []), second?.overdue]).toEqual(['s-9 s-1 s-17', 1]);
});
