import { dayShipped } from '../history/day-shipped.ts';
import { historyOf } from '../history/history-of.ts';
import type { History, ItemHistory } from '../history/history.ts';
import type { Slice } from '../roadmap/roadmap.ts';

/**
 * When work on a slice began and when it shipped: what its front matter says, else the day it first
 * became `active`, and last `shipped`, by what git knows. What it was when git first knew of it had
 * become so before, nobody knows when; so a slice that was written down as shipped has no days. What
 * was set back has not begun, unless its front matter says so.
 */
export function daysOfWork(slice: Slice, history: History | undefined): DaysOfWork {
  const found = history && historyOf({ history }, slice);
  const isBegun = slice.status === 'active' || slice.status === 'shipped';
  const started = slice.started ?? (isBegun ? firstDay(found, 'active') : undefined);
  const shipped =
    slice.status === 'shipped' ? (slice.shipped ?? (found && dayShipped(found))) : undefined;
  return { ...(started && { started }), ...(shipped && { shipped }) };
}

function firstDay(item: ItemHistory | undefined, status: string): string | undefined {
  return item?.events.find(({ what, to }) => what === 'status' && to === status)?.date;
}

export interface DaysOfWork {
  readonly started?: string;
  readonly shipped?: string;
}
