import { removedSlices, type RemovedItem } from '../../core/history/removed-items.ts';
import { firstDayOf } from '../../core/model/period.ts';
import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { quarterOf } from './time-axis.ts';

/** Returns the items of a roadmap that have dates: shipped, active and promised slices. */
export function timeline(roadmap: Roadmap): Timeline {
  const { asOf, slices } = roadmap;
  const shippedOn = ({ days }: Slice) => days.shipped;
  const begun = ({ days }: Slice) => days.started ?? '9999';
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
    promised: promised.toSorted((a, b) => -compare(a.promise?.due ?? '', b.promise?.due ?? '')),
    overdue: promised.filter(({ promise }) => promise?.state === 'overdue').length,
    undated: slices.filter((slice) => isOpen(slice) && !hasPlace(slice)),
    removed: removedSlices(roadmap).filter(({ said }) => said.status === 'shipped'),
    counts: {
      shipped: shipped.length,
      promised: promised.length,
    },
  };
}

/** Returns whether a slice has dates on the timeline. */
export function hasPlace(slice: Slice): boolean {
  return slice.status === 'active' || isPromised(slice) || slice.days.shipped !== undefined;
}

/** The days a slice takes up in time, of those that are known. */
export function daysOf(slice: Slice): readonly string[] {
  const { status, promise } = slice;
  const { shipped, started } = slice.days;
  const began = status === 'active' || status === 'shipped' ? started : undefined;
  const promised = promise && isPromised(slice) ? [firstDayOf(promise.target), promise.due] : [];
  return [began, shipped, ...promised].filter((day) => day !== undefined);
}

function isPromised({ promise }: Slice): boolean {
  return promise !== undefined && isOpenPromise(promise);
}

export interface Timeline {
  /** By quarter, the newest first, and so within each. */
  readonly shipped: readonly { readonly quarter: string; readonly slices: readonly Slice[] }[];
  readonly undatedShipped: readonly Slice[];
  readonly active: readonly Slice[];
  /** Open slices with a promise, the furthest first; some may also be active. */
  readonly promised: readonly Slice[];
  readonly overdue: number;
  readonly undated: readonly Slice[];
  /** Slices that had shipped before their files were removed. */
  readonly removed: readonly RemovedItem[];
  readonly counts: {
    readonly shipped: number;
    readonly promised: number;
  };
}
