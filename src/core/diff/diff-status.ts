import type { SliceStatus } from '../model/slice.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding, SliceStep } from './change.ts';
import { changedKeys } from './finding.ts';

/** Returns the change of a slice's status, with its days and reason; or corrections of those alone. */
export function diffStatus(base: Life, head: Life): readonly Finding[] {
  const [was, is] = [lifeOf(base), lifeOf(head)];
  if (was.status !== is.status)
    return changedKeys(kindOfStep(was.status, is.status), was, is, stepOf(was.status, head));
  const { started, shipped } = was;
  return [
    ...changedKeys(
      'dates-changed',
      { started, shipped },
      { started: is.started, shipped: is.shipped },
    ),
    ...changedKeys('reason-changed', { because: was.because }, { because: is.because }),
  ];
}

function lifeOf({ status, started, shipped, because }: Life) {
  return { status, started, shipped, because };
}

/** Returns the kind of change of a slice from another status, or from `undefined` when it is new. */
export function kindOfStep(before: SliceStatus | undefined, after: SliceStatus) {
  if (after === 'shipped') return 'slice-shipped';
  if (after === 'dropped') return 'slice-dropped';
  if (before === 'shipped' || before === 'dropped') return 'slice-reopened';
  if (after === 'active') return 'slice-started';
  return after === 'ready' && before === 'proposed' ? 'slice-readied' : 'slice-set-back';
}

export function stepOf(was: SliceStatus | undefined, head: Life): SliceStep {
  const { started, shipped, because } = head;
  return { was, is: head.status, started, shipped, because };
}

/** The status and dates of a slice. */
export type Life = Pick<Slice, 'status' | 'started' | 'shipped' | 'because'>;
