import { expect, test } from 'vitest';

import { decisionsOf } from '../../../src/core/roadmap/decisions-of.ts';
import { beadLine } from '../../../src/site/items/bead-line.ts';
import { describeItem } from '../../../src/site/items/describe-item.ts';
import { sliceNotes } from '../../../src/site/items/slice-notes.ts';
import { teamWork } from '../../../src/site/teams/team-view.ts';
import { english } from '../../support/english.ts';
import { known, linkedRoadmap } from '../linked-roadmap.ts';

const many = Array.from({ length: 13 }, (_, index) => [
  `slices/many-${index}.md`,
  `---\ntitle: Many ${index}\nintent: many\nstatus: ${index < 3 ? 'shipped' : 'proposed'}\n---\n`,
]);
const roadmap = linkedRoadmap({
  'roadmap.yml': 'teams: { t: The team, u: Another }',
  'vision.md':
    '---\ntitle: V\nstatement: S.\ngoals: [{ id: g, title: G, by: 2027, measure: gaps, baseline: 4, target: 2 }]\n---\n',
  'intents/i.md': '---\ntitle: Never run out\ngoals: [g]\nhorizon: now\nteam: t\n---\n',
  'intents/bare.md': '---\ntitle: Bare\nhorizon: later\n---\n',
  'intents/yes.md': '---\ntitle: Yes\ndone: 2026-11-01\n---\n',
  'intents/no.md': '---\ntitle: No\ndeclined: Too dear.\n---\n',
  'intents/many.md': '---\ntitle: Many\nhorizon: next\n---\n',
  'slices/a.md':
    '---\ntitle: Watch one\nintent: i\nthread: true\nstatus: active\nasks: [{ team: u, what: Help }]\n---\n\n## Done when\n\n- [x] one\n- [ ] two\n',
  'slices/b.md': '---\ntitle: Then\nintent: i\nstatus: ready\nteam: u\ndepends_on: [a]\n---\n',
  ...Object.fromEntries(many),
});
const { byId } = roadmap;

test.each([
  ['a goal', known(byId.goal, 'g'), 'Gaps · from 4 to 2, no measurement yet · due 2027'],
  [
    'an intent',
    known(byId.intent, 'i'),
    'Now · for “G” · 0 of 2 slices shipped · current slice: Watch one',
  ],
  ['an intent without slices', known(byId.intent, 'bare'), 'Later'],
  ['a done intent', known(byId.intent, 'yes'), 'Done 1 Nov 2026'],
  ['a declined intent', known(byId.intent, 'no'), 'Declined: Too dear.'],
  ['a slice', known(byId.slice, 'a'), 'Active · steel thread · for “Never run out” · 1 of 2 done'],
  ['a blocked slice', known(byId.slice, 'b'), 'Ready, blocked · for “Never run out”'],
  ['a team', known(byId.team, 't'), '1 active slice · 0 open requests'],
  ['an asked team', known(byId.team, 'u'), '0 active slices · 1 open request'],
])('describes %s for a chat', (_, item, expected) => {
  expect(describeItem(item, roadmap)).toBe(expected);
});

test('notes what stands out of a slice, and what needs someone', () => {
  expect(sliceNotes(known(byId.slice, 'a'), english)).toEqual([
    { text: 'steel thread' },
    { text: 'active' },
    { text: '1 of 2 done' },
    { text: '1 open request', isSignal: true },
  ]);
  expect(sliceNotes(known(byId.slice, 'b'), english)).toEqual([
    { text: 'ready' },
    { text: 'Another', isWritten: true },
    { text: 'blocked by Watch one', isSignal: true },
  ]);
});

test('does not name the team in its own list', () => {
  const notes = sliceNotes(known(byId.slice, 'b'), english, { of: known(byId.team, 'u') });
  expect(notes.map(({ text }) => text)).not.toContain('Another');
});

test('does not repeat the status that the heading of a list names', () => {
  const textsOf = (id: string) =>
    sliceNotes(known(byId.slice, id), english, { known: 'active' }).map(({ text }) => text);
  expect(textsOf('a')).not.toContain('active');
  expect(textsOf('b')).toContain('ready');
});

test('draws a slice by a bead, and many of one status by a long one', () => {
  const drawn = (id: string) =>
    beadLine(known(byId.intent, id).slices).map(({ mark, slices, isLong }) => [
      mark,
      slices.length,
      isLong,
    ]);
  expect(drawn('i')).toEqual([
    ['active', 1, false],
    ['blocked', 1, false],
  ]);
  expect(drawn('many')).toEqual([
    ['shipped', 3, false],
    ['proposed', 10, true],
  ]);
});

test('sorts the work of a team by what it should look at first', () => {
  const { unmet, active, ready, blocked, proposed } = teamWork(
    known(byId.team, 'u'),
    decisionsOf(roadmap),
  );
  expect(unmet.map(({ ask }) => ask.what)).toEqual(['Help']);
  expect(active).toEqual([]);
  expect([ready, blocked, proposed].map((list) => list.map(({ id }) => id))).toEqual([
    [],
    ['b'],
    [],
  ]);
});
