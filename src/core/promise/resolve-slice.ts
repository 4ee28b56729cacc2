import type { ItemHistory } from '../model/history.ts';
import { judgePromise } from './judge-promise.ts';
import type { Said } from './follow-promise.ts';
import type { SlicePromise } from './promise.ts';

/** What only front matter and history together tell of a slice, by the day `asOf`. */
export function resolveSlice(
  slice: Written,
  item: ItemHistory | undefined,
  asOf: string,
): Resolved {
  return { days: daysOfWork(slice, item), promise: judgePromise(slice, item, asOf) };
}

/**
 * When work on a slice began and when it shipped: what its front matter says, else the day it first
 * became `active`, and last `shipped`, by what git knows. What it was when git first knew of it had
 * become so before, nobody knows when; so a slice that was written down as shipped has no days. What
 * was set back has not begun, unless its front matter says so; nor is it known when work began of
 * which git heard only after the day it shipped, or when it shipped where git saw that before the day its
 * front matter says work began.
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
