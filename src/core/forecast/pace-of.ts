import { daysBetween } from '../model/days.ts';
import { lastDayOf } from '../model/period.ts';
import { reviewAge } from '../model/review-age.ts';
import type { Goal } from '../roadmap/roadmap.ts';

/**
 * Compares a goal's latest reading with its schedule: the straight line from the baseline on the day of
 * the first reading to the target on the last day of its period. They are compared on the day of that
 * reading, since nothing is known of the days after it; after half a year of them the comparison is
 * stale. Up to 3 % off the line counts as on track.
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

/** Returns whether a goal has no measurement yet. */
export function isUnread({ state }: Pace): boolean {
  return state === 'unread' || state === 'unmeasured';
}

export type Pace =
  | {
      readonly state: 'ahead' | 'even' | 'behind';
      readonly even: number;
      /** Whether the last reading is too old to be true today. */
      readonly isStale: boolean;
    }
  | {
      readonly state: 'reached' | 'overdue' | 'wrong-way' | 'unknown' | 'unread' | 'unmeasured';
      readonly even?: undefined;
      readonly isStale?: undefined;
    };
