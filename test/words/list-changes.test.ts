import { expect, test } from 'vitest';

import { changeKinds, type ChangeKind } from '../../src/core/diff/change-kinds.ts';
import type { TitledFinding } from '../../src/core/diff/change.ts';
import { createMessages } from '../../src/messages/create-messages.ts';
import { countLists, listChanges, withoutRepeats } from '../../src/words/list-changes.ts';
import { textOf } from '../../src/words/part.ts';
import { sayChange } from '../../src/words/say-change.ts';
import { names } from '../report/example-changes.ts';

const t = createMessages({ language: 'en' });
const bread = { kind: 'slice', id: 'bread', title: 'Order bread' } as const;
const shelves = { kind: 'intent', id: 'shelves', title: 'Full shelves' } as const;
const done: TitledFinding = {
  ...{ kind: 'intent-done', item: shelves },
  ...{ before: { horizon: 'now' }, after: { done: '2026-09-28' } },
};

/** The lists of changes, each with its heading and its lines. */
function listed(...changes: readonly TitledFinding[]) {
  return listChanges(changes, t).map(({ heading, changes: own }) => [
    heading,
    ...own.map((change) => textOf(sayChange(change, names, 'line'))),
  ]);
}

test('an intent that is done and a lesson have lists of their own', () => {
  const lists = listed(
    done,
    { kind: 'lesson-learned', item: bread, after: 'Bread sells.' },
    { kind: 'lesson-learned', item: bread, before: 'Bread sells.' },
  );
  expect(lists).toEqual([
    ['Done', '"Full shelves" 28 Sept 2026'],
    ['Lessons', '"Order bread" "Bread sells."', 'Lesson of "Order bread" removed.'],
  ]);
});

test('intents that are done come first in the summary', () => {
  const lists = listChanges([{ kind: 'slice-shipped', item: bread }, done], t);
  expect(countLists(lists, t)).toEqual(['1 done', '1 shipped']);
});

test('only what was moved back or reopened is listed as that', () => {
  const kinds = Object.keys(changeKinds) as ChangeKind[];
  const found = listChanges(
    kinds.map((kind) => ({ kind, item: { ...bread, id: kind } })),
    t,
  ).find(({ name }) => name === 'work');
  expect(found?.changes.map(({ kind }) => kind)).toEqual([
    'intent-reopened',
    'slice-reopened',
    'slice-set-back',
  ]);
});

test('of a slice that ships with a promise, its history has one line for each time', () => {
  const end = { last: '2026-Q3', day: '2026-09-28' };
  const moves = [
    { kind: 'promise-kept', item: bread, detail: end, date: '2026-09-28', commit: 4 },
    { kind: 'slice-shipped', item: bread, date: '2026-09-28', commit: 4 },
    { kind: 'slice-shipped', item: bread, date: '2026-09-01', commit: 2 },
  ] as const satisfies readonly (TitledFinding & { date: string; commit: number })[];
  expect(withoutRepeats(moves)).toEqual([moves[0], moves[2]]);
});

test('a new slice says its status, unless it is proposed', () => {
  const added = (status: string): TitledFinding => ({
    ...{ kind: 'slice-added', item: bread, after: { status, intent: 'shelves' } },
  });
  expect(listed(added('shipped'), added('proposed'))).toEqual([
    ['New slices', '"Order bread" shipped', '"Order bread"'],
  ]);
});
