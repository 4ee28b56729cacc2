import { expect, test } from 'vitest';

import type { SliceStep, TitledFinding } from '../../src/core/diff/change.ts';
import { cutAtSubject, textOf } from '../../src/words/part.ts';
import { changeText, sayChange } from '../../src/words/say-change.ts';
import { names } from '../report/example-changes.ts';

const item = { kind: 'slice', id: 'a', title: 'Order bread' } as const;
const risk = (before?: unknown, after?: unknown): TitledFinding => {
  const values = (value: unknown) => (value === undefined ? {} : { main_risk: value });
  return { kind: 'key-changed', item, before: values(before), after: values(after) };
};

const started: SliceStep = {
  ...{ was: 'ready', is: 'active' },
  ...{ started: '2026-11-02', shipped: undefined, because: undefined },
};

test.each([
  [undefined, 'high', '"Order bread" now has main risk: "high".'],
  ['high', 'low', 'The main risk of "Order bread" is now "low", no longer "high".'],
  ['high', undefined, '"Order bread" no longer has main risk; it was "high".'],
  [1000, 1.5, 'The main risk of "Order bread" is now 1.5, no longer 1,000.'],
  [undefined, ['a', 'b'], '"Order bread" now has main risk: "a" and "b".'],
  [undefined, true, '"Order bread" now has main risk: yes.'],
  [undefined, [{ label: 'Plan' }], '"Order bread" now has main risk: "Plan".'],
])('a key that no sentence is written for, from %j to %j', (before, after, text) => {
  expect(changeText(risk(before, after), names)).toBe(text);
});

test.each([
  [{ target: '2027-Q1' }, '"Order bread" now has target: Q1 2027.'],
  [{ depends_on: ['b', 'c'] }, '"Order bread" now has depends on: "b" and "c".'],
  [{ appetite: { amount: 2, unit: 'week' } }, '"Order bread" now has appetite: two weeks.'],
  [{ team: 'design' }, '"Order bread" now has team: design.'],
])('a value is written by the kind of its key: %j', (after, text) => {
  expect(changeText({ kind: 'key-changed', item, after }, names)).toBe(text);
});

test.each([
  [risk('high', 'low'), 'The main risk is now "low", no longer "high".'],
  [{ kind: 'goal-removed', item }, 'The goal is given up.'],
  [{ kind: 'slice-shipped', item }, 'Has shipped.'],
  [{ kind: 'slice-started', item, detail: started }, 'Started on 2 November 2026.'],
  [{ kind: 'horizon-moved', item, before: 'next', after: 'now' }, 'Moves from Next to Now.'],
  [
    { kind: 'reason-changed', item, before: { because: 'a' }, after: { because: 'b' } },
    'The reason why it was dropped is now: "b".',
  ],
  [
    { kind: 'slice-removed', item, before: { status: 'active', intent: 'x' } },
    'Was active, and is taken from "x".',
  ],
] satisfies [TitledFinding, string][])('on the page of the item itself, %#', (change, text) => {
  expect(textOf(sayChange(change, names, 'own'))).toBe(text);
});

test('a sentence is cut at its subject, and other items are quoted', () => {
  const change: TitledFinding = { kind: 'slice-moved', item, before: 'x', after: 'y' };
  const { before, subject, after } = cutAtSubject(sayChange(change, names));
  expect([textOf(before), subject, textOf(after)]).toEqual([
    '',
    'Order bread',
    ' is taken from "x" and added to "y".',
  ]);
});
