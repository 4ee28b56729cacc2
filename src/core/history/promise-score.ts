import { isLater, isMissed } from '../promise/judge-promise.ts';
import { daysBetween } from '../model/days.ts';
import { lastDayOf } from '../model/period.ts';
import type { SlicePromise } from '../promise/promise.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { allPromises } from './slip-ledger.ts';

/** Returns what became of all promises, as far as history is known. */
export function promiseScore(roadmap: Roadmap): PromiseScore {
  const promises = allPromises(roadmap).map(({ promise }) => promise);
  const count = (state: SlicePromise['state']) =>
    promises.filter((promise) => promise.state === state).length;
  const slipped = promises.filter(({ slips }) => slips > 0);
  const median = medianSlip(slipped);
  return {
    kept: count('kept'),
    missed: promises.filter(isMissed).length - count('overdue'),
    overdue: count('overdue'),
    slipped: slipped.length,
    ...(median && { median }),
  };
}

/** Of those that are later than at first, the one in the middle. */
function medianSlip(slipped: readonly SlicePromise[]): PromiseScore['median'] {
  const later = slipped.filter(({ first, target }) => isLater(first, target));
  const sorted = later.toSorted((a, b) => daysOf(a) - daysOf(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle && { from: middle.first, to: middle.target };
}

function daysOf({ first, target }: SlicePromise): number {
  return daysBetween(lastDayOf(first), lastDayOf(target));
}

export interface PromiseScore {
  readonly kept: number;
  /** Of those that ended. */
  readonly missed: number;
  readonly overdue: number;
  /** How many slipped, whatever became of them then. */
  readonly slipped: number;
  /** The first and the last target of the promise whose slip is the median. */
  readonly median?: { readonly from: string; readonly to: string };
}
