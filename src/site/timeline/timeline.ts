import { daysOfWork } from '../../core/forecast/days-of-work.ts';
import { firstDayOf, lastDayOf } from '../../core/model/period.ts';
import { isOpen } from '../../core/roadmap/is-open.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { promiseOf } from '../items/promise-of.ts';
import { quarterOf } from './time-axis.ts';

/**
 * What of a roadmap has a place in time: what shipped, what is active and what is promised. All
 * other open work has none and is given none.
 */
export function timeline(roadmap: Roadmap): Timeline {
  const { asOf, history, slices } = roadmap;
  const days = new Map(slices.map((slice) => [slice, daysOfWork(slice, history)]));
  const shippedOn = (slice: Slice) => days.get(slice)?.shipped;
  const begun = (slice: Slice) => days.get(slice)?.started ?? '9999';
  const shipped = slices.filter(({ status }) => status === 'shipped');
  const promised = slices.filter(isPromised);
  const dated = shipped.filter((slice) => shippedOn(slice) !== undefined);
  dated.sort((a, b) => -compare(shippedOn(a) ?? '', shippedOn(b) ?? ''));
  const byQuarter = Map.groupBy(dated, (slice) => quarterOf(shippedOn(slice) ?? asOf));
  return {
    shipped: [...byQuarter].map(([quarter, own]) => ({ quarter, slices: own })),
    undatedShipped: shipped.filter((slice) => shippedOn(slice) === undefined),
    active: slices
      .filter(({ status }) => status === 'active')
      .toSorted((a, b) => compare(begun(a), begun(b))),
    promised: promised.toSorted((a, b) => -compare(dueDay(a), dueDay(b))),
    overdue: promised.filter((slice) => promiseOf(slice, roadmap)?.state === 'overdue').length,
    undated: slices.filter((slice) => isOpen(slice) && !hasPlace(slice, roadmap)),
    counts: { shipped: shipped.length, promised: promised.length },
  };
}

/** Whether a slice has a place in time. */
export function hasPlace(slice: Slice, { history }: Pick<Roadmap, 'history'>): boolean {
  if (slice.status === 'active' || isPromised(slice)) return true;
  return daysOfWork(slice, history).shipped !== undefined;
}

/** The days a slice takes up in time, of those that are known. */
export function daysOf(slice: Slice, { history }: Pick<Roadmap, 'history'>): readonly string[] {
  const { status, target } = slice;
  const { shipped, started } = daysOfWork(slice, history);
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

export interface Timeline {
  /** By quarter, the newest first, and so within each. */
  readonly shipped: readonly { readonly quarter: string; readonly slices: readonly Slice[] }[];
  /** Shipped on a day nobody knows. */
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
