import type { HistoryEvent } from '../model/history.ts';
import type { Said } from './follow-promise.ts';
import { judgePromise } from './judge-promise.ts';
import type { SlicePromise } from './promise.ts';

/**
 * Returns the promise of a slice of which only two versions are known, before (if any) and now. All
 * changes happen at once.
 */
export function judgeStep(
  base: Said | undefined,
  head: Said,
  asOf: string,
): SlicePromise | undefined {
  const keys = ['status', 'target'] as const;
  const events = keys.flatMap((what): HistoryEvent[] => {
    const [from, to] = [base?.[what], head[what]];
    const values = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return base === undefined || from === to ? [] : [{ what, date: head.shipped ?? '', ...values }];
  });
  const begun = base === undefined ? { firstSeen: asOf } : { initialCommit: 0 };
  const { status, target } = base ?? head;
  const initial = {
    ...(status !== undefined && { status }),
    ...(target !== undefined && { target }),
  };
  return judgePromise(head, { initial, ...begun, initialDate: asOf, events }, asOf);
}
