import { createMessages } from '../../src/messages/create-messages.ts';
import type { Change } from '../../src/core/diff/change.ts';
import type { Names } from '../../src/words/names.ts';

/** Changes as the core finds them, in the order it tells them. */
export const changes: readonly Change[] = [
  {
    kind: 'statement-reworded',
    item: { kind: 'vision', id: 'vision', title: 'Every shelf knows' },
    file: 'vision.md',
    before: 'No shop runs out of milk.',
    after: 'No shop ever runs out of bread.',
  },
  {
    kind: 'promise-slipped',
    item: { kind: 'slice', id: 'a', title: 'Watch one item' },
    file: 'slices/a.md',
    before: '2026-Q4',
    after: '2027-Q1',
  },
  {
    kind: 'owner-changed',
    item: { kind: 'slice', id: 'a', title: 'Watch one item' },
    file: 'slices/a.md',
    after: '@maria',
  },
  {
    kind: 'text-changed',
    item: { kind: 'slice', id: 'b', title: 'Order <b>bread</b>' },
    file: 'slices/b.md',
    before: 'It is thin.',
    after: 'It is very thin.',
  },
];

/** What is called what where the changes happen. */
export const names: Names = {
  t: createMessages({ language: 'en' }),
  titleOf: (_, id) => id,
};

export const texts = [
  'Vision statement reworded.',
  '"Watch one item" slipped 3 months: Q4 2026 → Q1 2027.',
  '"Watch one item": owner set to @maria.',
  '"Order <b>bread</b>": text changed (1 word added).',
] as const;
