import { expect, test } from 'vitest';

import type { SliceStep } from '../../../src/core/diff/change.ts';
import type { Move } from '../../../src/core/history/move.ts';
import { dayBefore } from '../../../src/site/changes/describe-move.ts';

const item = { kind: 'slice', id: 'bread', title: 'Order bread' } as const;
const step: SliceStep = {
  ...{ was: 'active', is: 'shipped', started: '2026-09-01', shipped: undefined },
  because: undefined,
};

test.each<[string, Move, string | undefined]>([
  [
    'that shipped in an earlier week',
    { kind: 'slice-shipped', item, date: '2026-11-23', detail: { ...step, shipped: '2026-06-05' } },
    '2026-06-05',
  ],
  [
    'that shipped in the same week',
    { kind: 'slice-shipped', item, date: '2026-11-27', detail: { ...step, shipped: '2026-11-23' } },
    undefined,
  ],
  [
    'that started in an earlier week',
    { kind: 'slice-started', item, date: '2026-11-23', detail: step },
    '2026-09-01',
  ],
  [
    'whose promise ended in an earlier week',
    { kind: 'promise-kept', item, date: '2026-11-23', detail: { last: '2026', day: '2026-06-05' } },
    '2026-06-05',
  ],
  [
    'that is reopened, although it shipped before',
    {
      ...{ kind: 'slice-reopened', item, date: '2026-11-23' },
      detail: { ...step, shipped: '2026-06-05' },
    },
    undefined,
  ],
  ['of which no day is known', { kind: 'slice-shipped', item, date: '2026-11-23' }, undefined],
])('the day of a slice %s', (_, move, day) => {
  expect(dayBefore(move)).toBe(day);
});
