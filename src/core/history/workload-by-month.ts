import { factsAt } from '../model/facts-at.ts';
import type { Facts } from '../model/history.ts';
import { lastDayOf } from '../model/period.ts';
import { isOpen } from '../model/slice.ts';
import { partsOfKey } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { monthsKnown, statesByMonth } from './states-by-month.ts';

/**
 * Returns how many slices were active, and how many were overdue, at the end of each of the last
 * months, by what was written then. None where less than two months are known.
 */
export function workloadByMonth(roadmap: Pick<Roadmap, 'history' | 'asOf'>): readonly Workload[] {
  const months = monthsKnown(roadmap);
  const items = [...(roadmap.history?.items ?? [])].filter(
    ([key]) => partsOfKey(key).type === 'slice',
  );
  if (months.length < 2 || items.length === 0) return [];
  const followed = items.map(([, item]) =>
    statesByMonth(roadmap, item, (day) => factsAt(item, day)),
  );
  return months.slice(-most).map((month, index, shown) => {
    const at = months.length - shown.length + index;
    const facts = followed.flatMap((states) => states[at] ?? []);
    const last = lastDayOf(month);
    const end = last < roadmap.asOf ? last : roadmap.asOf;
    return {
      month,
      active: facts.filter(({ status }) => status === 'active').length,
      overdue: facts.filter((each) => isOverdue(each, end)).length,
    };
  });
}

const most = 12;

function isOverdue({ status, target }: Facts, day: string): boolean {
  return target !== undefined && isOpen({ status }) && lastDayOf(target) < day;
}

export interface Workload {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly active: number;
  readonly overdue: number;
}
