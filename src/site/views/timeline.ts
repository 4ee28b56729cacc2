import { firstDayOf, lastDayOf } from '../../core/model/period.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { promiseOf } from './promise-of.ts';
import { isOpen } from './slice-notes.ts';
import { quarterOf } from './time-axis.ts';

/**
 * What of a roadmap has a place in time: what shipped, what is active and what is promised. All
 * other open work has none and is given none.
 */
export function timeline(roadmap: Roadmap): Timeline {
  const { asOf, slices } = roadmap;
  const shipped = slices.filter(({ status }) => status === 'shipped');
  const promised = slices.filter(isPromised);
  const dated = shipped.filter((slice) => slice.shipped !== undefined);
  const byQuarter = Map.groupBy(dated.toSorted(newestFirst), (slice) =>
    quarterOf(slice.shipped ?? asOf),
  );
  return {
    shipped: [...byQuarter].map(([quarter, own]) => ({ quarter, slices: own })),
    undatedShipped: shipped.filter((slice) => slice.shipped === undefined),
    active: slices.filter(({ status }) => status === 'active').toSorted(byStart),
    promised: promised.toSorted((a, b) => -compare(dueDay(a), dueDay(b))),
    overdue: promised.filter((slice) => promiseOf(slice, asOf)?.state === 'overdue').length,
    undated: slices.filter((slice) => isOpen(slice) && !hasPlace(slice)),
    counts: { shipped: shipped.length, promised: promised.length },
  };
}

/** Whether a slice has a place in time. */
export function hasPlace(slice: Slice): boolean {
  if (slice.status === 'active' || isPromised(slice)) return true;
  return slice.status === 'shipped' && slice.shipped !== undefined;
}

/** The days a slice takes up in time, of those that are known. */
export function daysOf(slice: Slice): readonly string[] {
  const { shipped, started, status, target } = slice;
  const began = status === 'active' || status === 'shipped' ? started : undefined;
  const promise = isPromised(slice) && target ? [firstDayOf(target), lastDayOf(target)] : [];
  return [began, shipped, ...promise].filter((day) => day !== undefined);
}

function isPromised(slice: Slice): boolean {
  return isOpen(slice) && slice.target !== undefined;
}

function dueDay({ target }: Slice): string {
  return target === undefined ? '' : lastDayOf(target);
}

function newestFirst(a: Slice, b: Slice): number {
  return -compare(a.shipped ?? '', b.shipped ?? '');
}

function byStart(a: Slice, b: Slice): number {
  return compare(a.started ?? '9999', b.started ?? '9999');
}

export interface Timeline {
  /** By quarter, the newest first, and so within each. */
  readonly shipped: readonly { readonly quarter: string; readonly slices: readonly Slice[] }[];
  /** Shipped on a day nobody wrote down. */
  readonly undatedShipped: readonly Slice[];
  /** The longest under way first. */
  readonly active: readonly Slice[];
  /** Open slices with a promise, the furthest first; some may be active too. */
  readonly promised: readonly Slice[];
  /** Promises whose period has passed. */
  readonly overdue: number;
  /** Open slices without a place in time. */
  readonly undated: readonly Slice[];
  readonly counts: { readonly shipped: number; readonly promised: number };
}
