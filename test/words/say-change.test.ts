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
  [undefined, 'high', '"Order bread": main risk set to "high".'],
  ['high', 'low', '"Order bread": main risk changed from "high" to "low".'],
  ['high', undefined, '"Order bread": main risk removed, was "high".'],
  [1000, 1.5, '"Order bread": main risk changed from 1,000 to 1.5.'],
  [undefined, ['a', 'b'], '"Order bread": main risk set to "a" and "b".'],
  [undefined, true, '"Order bread": main risk set to yes.'],
  [undefined, [{ label: 'Plan' }], '"Order bread": main risk set to "Plan".'],
])('a key that no sentence is written for, from %j to %j', (before, after, text) => {
  expect(changeText(risk(before, after), names)).toBe(text);
});

test.each([
  [{ target: '2027-Q1' }, '"Order bread": target set to Q1 2027.'],
  [{ depends_on: ['b', 'c'] }, '"Order bread": depends on set to "b" and "c".'],
  [{ appetite: { amount: 2, unit: 'week' } }, '"Order bread": appetite set to 2 weeks.'],
  [{ team: 'design' }, '"Order bread": team set to design.'],
])('a value is written by the kind of its key: %j', (after, text) => {
  expect(changeText({ kind: 'key-changed', item, after }, names)).toBe(text);
});

test.each([
  [risk('high', 'low'), 'Main risk changed from "high" to "low".'],
  [{ kind: 'goal-removed', item }, 'Goal removed.'],
  [{ kind: 'slice-shipped', item }, 'Shipped.'],
  [{ kind: 'slice-started', item, detail: started }, 'Started 2 Nov 2026.'],
  [{ kind: 'horizon-moved', item, before: 'next', after: 'now' }, 'Moved from Next to Now.'],
  [
    { kind: 'reason-changed', item, before: { because: 'a' }, after: { because: 'b' } },
    'Still dropped, new reason: "b".',
  ],
  [
    { kind: 'slice-removed', item, before: { status: 'active', intent: 'x' } },
    'Removed from "x", was active.',
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
    ' moved from "x" to "y".',
  ]);
});
