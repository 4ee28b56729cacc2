import { expect, test } from 'vitest';

import { teamView } from '../../../src/site/teams/team-view.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { ai: { name: AI, lens: ai-ml }, ops: Ops, leadership: Leadership }',
  'intents/i.md': '---\ntitle: I\nhorizon: now\nteam: ops\n---\n',
  'slices/a.md': slice('ai'),
  'slices/b.md': slice('ops'),
  'slices/c.md': slice(undefined),
});

function slice(team: string | undefined): string {
  const keys = `status: shipped\nstarted: 2026-09-01\nshipped: 2026-09-09${team ? `\nteam: ${team}` : ''}`;
  return `---\ntitle: T\nintent: i\n${keys}\n---\n`;
}

test('counts for a team what it built, and what its intents left to it', () => {
  const { cycles } = teamView(roadmap, known(roadmap.byId.team, 'ops'));
  expect(cycles.map((cycle) => cycle.id)).toEqual(['b', 'c']);
});

test('speaks of time to who plans by it, not to who learns or leads', () => {
  const speaks = (id: string) =>
    teamView(roadmap, known(roadmap.byId.team, id)).parts.some((part) => part === 'pace');
  expect([speaks('ops'), speaks('ai'), speaks('leadership')]).toEqual([true, false, false]);
});
