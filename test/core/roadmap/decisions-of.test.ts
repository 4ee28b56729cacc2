import { expect, test } from 'vitest';

import { decideToday, decisionsOf } from '../../../src/core/roadmap/decisions-of.ts';
import { linkedRoadmap } from '../../site/linked-roadmap.ts';

function slice(keys: string, body = ''): string {
  return `---\ntitle: T\nintent: i\n${keys}\n---\n${body}`;
}

const question = '\n## Questions\n\n- [ ] Why?\n';
const base = {
  'roadmap.yml': 'teams: { x: X }',
  'intents/i.md': '---\ntitle: I\nhorizon: now\n---\n',
  'intents/far.md': '---\ntitle: Far\nhorizon: later\n---\n',
};
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');

test('finds what needs a decision, by reason, the most pressing first', () => {
  const decisions = decisionsOf(
    linkedRoadmap({
      ...base,
      'slices/late.md': slice('status: proposed\nhorizon: later\ntarget: 2026-10'),
      'slices/later.md': slice('status: active\ntarget: 2026-Q3'),
      'slices/soon.md': slice('status: active\ntarget: 2026-Q4'),
      'slices/kept.md': slice('status: shipped\nshipped: 2026-09-01\ntarget: 2026-Q3'),
      'slices/stuck.md': slice('status: active\ndepends_on: [soon]\nstarted: 2026-11-02'),
      'slices/older.md': slice('status: active\ndepends_on: [soon]\nstarted: 2026-11-01'),
      'slices/ready.md': slice('status: ready\ndepends_on: [soon]'),
      'slices/idea.md': slice('status: proposed\ndepends_on: [soon]'),
      'slices/long.md': slice('status: active\nstarted: 2026-11-01\nappetite: 2w'),
      'slices/longer.md': slice('status: active\nstarted: 2026-11-01\nappetite: 1w'),
      'slices/asks.md': slice('status: ready\nasks: [{ team: x, what: Help }]'),
      'slices/got.md': slice('status: ready\nasks: [{ team: x, what: Help, agreed: Ana }]'),
      'slices/new.md': slice('status: active\nstarted: 2026-11-20', question),
      'slices/old.md': slice('status: active\nstarted: 2026-11-10', question),
      'slices/ask-later.md': slice('status: ready', question),
    }),
  );
  expect(Object.entries(decisions).map(([reason, slices]) => `${reason}: ${ids(slices)}`)).toEqual([
    'overdue: later late',
    'blocked: older stuck ready',
    'overAppetite: longer long',
    'requests: asks',
    'questions: old new',
  ]);
});

test('chooses ten: two of every reason, then the most pressing, each once with all its reasons', () => {
  const late = Object.fromEntries(
    [...'abcdefghijk'].map((id) => [
      `slices/${id}.md`,
      slice(`status: ready\ntarget: 2026-10-${10 + id.charCodeAt(0) - 97}`),
    ]),
  );
  const decisions = decisionsOf(
    linkedRoadmap({
      ...base,
      ...late,
      'slices/q.md': slice('status: active\nstarted: 2026-11-20\ndepends_on: [a]', question),
      'slices/r.md': slice('status: active\nstarted: 2026-11-21', question),
      'slices/s.md': slice('status: active\nstarted: 2026-11-22', question),
    }),
  );
  const today = decideToday(decisions).map(({ slice: { id }, reasons }) => `${id} ${reasons}`);
  expect(today).toEqual([
    ...[...'abcdefg'].map((id) => `${id} overdue`),
    'q blocked,questions',
    'r questions',
    's questions',
  ]);
});

test('has nothing to decide in a roadmap without work', () => {
  const decisions = decisionsOf(linkedRoadmap(base));
  expect(Object.values(decisions).flat()).toEqual([]);
  expect(decideToday(decisions)).toEqual([]);
});
