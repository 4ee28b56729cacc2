import { given } from '../pick.ts';
import type { Item } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { diffPromise, findBrokenPromise } from './diff-promise.ts';
import { kindOfStep, stepOf } from './diff-status.ts';
import { finding } from './finding.ts';
import { valuesOf } from './values-of.ts';

/** An item that is new, with all it says; of a new slice also its promise, and that it has begun or ended. */
export function findArrival(item: Item, comparison: Comparison): readonly Finding[] {
  const arrival = finding(kindOfArrival(item.type), undefined, valuesOf(item, comparison.head));
  if (item.type !== 'slice') return [arrival];
  const { status, started, shipped, target } = item;
  const isPromise = target !== undefined && status !== 'dropped';
  const promised = { ...item, promise: comparison.promiseOf(undefined, item) };
  const promise = isPromise ? diffPromise(undefined, promised, comparison.asOf) : [];
  if (status !== 'active' && status !== 'shipped') return [arrival, ...promise];
  const kind = kindOfStep(undefined, status);
  const after = given({ status, started, shipped });
  return [arrival, ...promise, finding(kind, undefined, after, stepOf(undefined, item))];
}

/** An item that is gone, with all it said; of a slice also the promise that goes with it. */
export function findDeparture(item: Item, comparison: Comparison): readonly Finding[] {
  const departure = finding(kindOfDeparture(item.type), valuesOf(item, comparison.base), undefined);
  if (item.type !== 'slice') return [departure];
  return [departure, ...findBrokenPromise(item, comparison.dayGone(item))];
}

/** The kind of change that an item comes with. */
export function kindOfArrival(type: Item['type']) {
  return type === 'vision' ? 'roadmap-begun' : (`${type}-added` as const);
}

/** The kind of change that an item goes with. */
export function kindOfDeparture(type: Item['type']) {
  return type === 'vision' ? 'roadmap-removed' : (`${type}-removed` as const);
}
