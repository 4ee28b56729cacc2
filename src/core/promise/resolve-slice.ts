import type { ItemHistory } from '../model/history.ts';
import { judgePromise } from './judge-promise.ts';
import type { Said } from './follow-promise.ts';
import type { SlicePromise } from './promise.ts';

/** The dates of a slice that need both front matter and history, on `asOf`. */
export function resolveSlice(
  slice: Written,
  item: ItemHistory | undefined,
  asOf: string,
): Resolved {
  return { days: daysOfWork(slice, item), promise: judgePromise(slice, item, asOf) };
}

/**
 * Returns the days a slice started and shipped: from its front matter, otherwise the day it first
 * became `active` and last became `shipped` in git. The status at the start of the history has no
 * known day, so a slice that was added as shipped has no days. A slice that was set back has not
 * started unless its front matter has a date. The start is unknown if git recorded it only after
 * the day the slice shipped, and the end if git recorded it before the start in front matter.
 */
function daysOfWork(slice: Written, item: ItemHistory | undefined): DaysOfWork {
  const steps = (item?.events ?? []).filter(({ what }) => what === 'status');
  const hasShipped = slice.status === 'shipped';
  const isBegun = hasShipped || slice.status === 'active';
  const shippedSeen = steps.findLast(({ to }) => to === 'shipped')?.date;
  const isAfterStart = shippedSeen !== undefined && shippedSeen >= (slice.started ?? '');
  const shipped = hasShipped
    ? (slice.shipped ?? (isAfterStart ? shippedSeen : undefined))
    : undefined;
  const seen = isBegun ? steps.find(({ to }) => to === 'active')?.date : undefined;
  const isPossible = seen !== undefined && (shipped === undefined || seen <= shipped);
  const started = slice.started ?? (isPossible ? seen : undefined);
  return { ...(started && { started }), ...(shipped && { shipped }) };
}

type Written = Said & { readonly started?: string | undefined };

interface Resolved {
  readonly days: DaysOfWork;
  readonly promise: SlicePromise | undefined;
}

/** As far as known. */
export interface DaysOfWork {
  readonly started?: string;
  readonly shipped?: string;
}
