import { daysBetween } from '../../core/model/days.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Goal } from '../../core/roadmap/roadmap.ts';
import { reviewAge } from '../items/review-age.ts';

/**
 * How a goal's latest reading compares with an even pace: the straight line from the baseline on the
 * day of the first reading to the target on the last day of its period. It is compared on the day of
 * that reading, because of the days since nobody has read anything; after half a year of them it is
 * not known any more how it goes. Less than 3 hundredths of the way off the line counts as on it.
 */
export function paceOf(goal: Goal, asOf: string): Pace {
  const { measurement, by } = goal;
  if (!measurement) return { state: 'unmeasured' };
  const { baseline, target, latest, progress, readings } = measurement;
  if (!latest || progress === undefined) return { state: 'unread' };
  if (progress >= 1) return { state: 'reached' };
  if (by !== undefined && asOf > lastDayOf(by)) return { state: 'overdue' };
  if (progress < 0) return { state: 'wrong-way' };
  const start = readings[0]?.date ?? latest.date;
  const span = by === undefined ? 0 : daysBetween(start, lastDayOf(by));
  // One reading is where the line begins, and no line is drawn without an end.
  if (span <= 0 || start === latest.date) return { state: 'unknown' };
  const even = Math.min(1, daysBetween(start, latest.date) / span);
  const isStale = reviewAge(latest.date, asOf).state === 'stale';
  return { state: stateOf(progress - even), even: baseline + even * (target - baseline), isStale };
}

const tolerance = 0.03;

function stateOf(lead: number): 'ahead' | 'even' | 'behind' {
  if (Math.abs(lead) < tolerance) return 'even';
  return lead > 0 ? 'ahead' : 'behind';
}

/** Whether a goal is known to be late or to have lost ground. */
export function isOffTrack(pace: Pace): boolean {
  return !isUnread(pace) && ['behind', 'wrong-way', 'overdue'].includes(pace.state);
}

/** Whether nobody can know where a goal is: it is not measured, or was not read for long or ever. */
export function isUnread({ state, isStale = false }: Pace): boolean {
  return isStale || state === 'unread' || state === 'unmeasured';
}

export type Pace =
  | {
      readonly state: 'ahead' | 'even' | 'behind';
      /** What an even pace would have read on that day. */
      readonly even: number;
      /** Whether that was so long ago that nobody can know whether it still is so. */
      readonly isStale: boolean;
    }
  | {
      readonly state: 'reached' | 'overdue' | 'wrong-way' | 'unknown' | 'unread' | 'unmeasured';
      readonly even?: undefined;
      readonly isStale?: undefined;
    };
