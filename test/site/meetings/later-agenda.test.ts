import { expect, test } from 'vitest';

import { assumptionPrompt } from '../../../src/site/items/slice-notes.ts';
import { laterAgenda } from '../../../src/site/meetings/later-agenda.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const roadmap = linkedRoadmap({
  'vision.md':
    '---\ntitle: V\nstatement: S.\nreviewed: 2026-11-01\ngoals: [{ id: g, title: G, reviewed: 2026-01-01 }]\n---\n',
  'intents/n.md': '---\ntitle: N\nhorizon: now\nreviewed: 2026-11-01\n---\n',
  'intents/x.md': '---\ntitle: X\nhorizon: next\nreviewed: 2026-08-01\n---\n',
  'intents/y.md': '---\ntitle: Y\nhorizon: later\n---\n',
  'intents/no.md': '---\ntitle: No\ndeclined: Never.\n---\n',
  'slices/off.md': '---\ntitle: Off\nintent: n\nstatus: ready\nhorizon: later\n---\n',
  'slices/now.md': '---\ntitle: Now\nintent: n\nstatus: ready\n---\n',
  'slices/run.md': '---\ntitle: Run\nintent: x\nstatus: active\n---\n',
  'slices/over.md': '---\ntitle: Over\nintent: n\nstatus: shipped\n---\n',
  'assumptions/a.md': belief('holds', '[over]'),
  'assumptions/b.md': belief('testing', '[over]'),
  'assumptions/c.md': belief('untested', '[]'),
  'assumptions/d.md': belief('untested', '[run]'),
  'assumptions/e.md': belief('broken', '[over]'),
});
const agenda = laterAgenda(roadmap);
const ids = (items: readonly object[]) =>
  items.map((item) => ('id' in item ? item.id : 'vision')).join(' ');

function belief(status: string, tests: string): string {
  return `---\ntitle: A\nassumption: If so, then so.\nstatus: ${status}\ntests: ${tests}\nreviewed: 2026-11-01\n---\n`;
}

test('lists the intents that are not for now, and slices postponed in those that are', () => {
  expect([ids(agenda.next), ids(agenda.later), ids(agenda.postponed)]).toEqual(['x', 'y', 'off']);
});

test('finds the intents that drifted into now', () => {
  expect(ids(agenda.drifted)).toBe('x');
});

test('puts what nobody knows before what is known', () => {
  expect(ids(agenda.assumptions)).toBe('c d b e a');
});

test('lists what was not reviewed for long, the oldest first, declined intents left alone', () => {
  expect(ids(agenda.aged)).toBe('g x y');
});

test('tells goals that are off track from those nobody knows about and from the others', () => {
  const agenda = laterAgenda(
    linkedRoadmap({
      'vision.md': [
        '---\ntitle: V\nstatement: S.\ngoals:',
        '  - { id: idea, title: G }',
        '  - { id: unread, title: G, measure: m, baseline: 1, target: 5 }',
        '  - { id: lost, title: G, measure: m, baseline: 1, target: 5, readings: [{ date: 2026-11-01, value: 0 }] }',
        '  - { id: old, title: G, by: 2028, measure: m, baseline: 1, target: 5, readings: [{ date: 2026-01-01, value: 1 }, { date: 2026-02-01, value: 4 }] }',
        '  - { id: begun, title: G, measure: m, baseline: 1, target: 5, readings: [{ date: 2026-11-01, value: 2 }] }',
        '---\n',
      ].join('\n'),
    }),
  );
  const goals = (paced: typeof agenda.offTrack) => ids(paced.map(({ goal }) => goal));
  expect([agenda.offTrack, agenda.stale, agenda.unread, agenda.others].map(goals)).toEqual([
    'lost',
    'old',
    'idea unread',
    'begun',
  ]);
});

test.each([
  ['a', undefined],
  ['b', 'all tests done: does it hold?'],
  ['c', 'no tests'],
  ['d', 'test in progress'],
  ['e', undefined],
])('asks of the assumption %s: %s', (id, text) => {
  expect(assumptionPrompt(known(roadmap.byId.assumption, id), english)?.text).toBe(text);
});
