import { expect, test } from 'vitest';

import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

test.each([
  ['depends_on: [[a]]', 'Each of "depends_on" must be text, not a list.'],
  ['depends_on: [{ id: a }]', 'Each of "depends_on" must be text, not a mapping.'],
  ['depends_on: [null]', 'An entry of "depends_on" has no value.'],
  ['depends_on:\n  -', 'An entry of "depends_on" has no value.'],
  ['asks: [[design]]', 'Each of "asks" must be a mapping of "key: value" lines, not a list.'],
  ['asks: [~]', 'An entry of "asks" has no value.'],
])('tells what is wrong in a list, not with it: %s', (keys, message) => {
  expect(messagesFor('slices/new.md', slice(keys))).toEqual([message]);
});

test.each([
  ['teams:\n  # eng: Engineering\n', 'Add one or remove the key.'],
  ['accent: # our colour\n', 'Add one or remove the key.'],
  ['accent: #0b6e4f\n', 'Put a value that starts with "#" in quotes: "#0b6e4f".'],
])('takes a comment for one: %j', (settings, hint) => {
  const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': settings });
  expect(diagnostics.map((found) => found.hint)).toEqual([hint]);
});

test.each([
  ['intent: [never-run-out]', 'Write "intent: never-run-out".'],
  ['team:\n  - shops', 'Write "team: shops".'],
  ['status: [active]', 'Write "status: active".'],
  ['thread: [ "true" ]', undefined],
  ['started: [2026-11-01]', 'Write "started: 2026-11-01".'],
  ['started: [soon]', undefined],
  ['status: [ready, active]', 'Keep one of them.'],
  ['intent: { id: never-run-out }', undefined],
  ['title: [WIP]', 'Put text that starts with "[" in quotes: "[WIP]".'],
  ['title:\n  - Watch one item', 'Write "title: Watch one item".'],
])('says how to write one value, not a list or a mapping: %j', (line, hint) => {
  const key = line.slice(0, line.indexOf(':'));
  const others = ['title: New', 'intent: never-run-out', 'status: ready'];
  const lines = [...others.filter((each) => !each.startsWith(`${key}:`)), line];
  const { diagnostics } = roadmapOf({
    ...minimal,
    'slices/new.md': `---\n${lines.join('\n')}\n---\n`,
  });
  expect(diagnostics.map((found) => found.hint)).toEqual([hint]);
});

test('tells a directive before what it makes of the lines below', () => {
  expect(
    messagesFor('slices/new.md', slice('x-a: 1').replace('---\n', '---\n%YAML 1.1\n')),
  ).toEqual([expect.stringContaining('"%YAML"')]);
});

function slice(keys: string): string {
  return `---\ntitle: New\nintent: never-run-out\nstatus: ready\n${keys}\n---\n`;
}

function messagesFor(path: string, text: string): readonly string[] {
  const { diagnostics } = roadmapOf({ ...minimal, [path]: text });
  return diagnostics.map(({ message }) => message);
}
