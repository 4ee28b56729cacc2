import type { Messages } from '../../messages/create-messages.ts';
import { daysBetween } from '../../core/model/days.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Goal } from '../../core/roadmap/roadmap.ts';
import { reviewAge } from '../items/review-age.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { formatNumber } from '../base/format-number.ts';
import { progressOf } from '../items/describe-goal.ts';

/**
 * Compares a goal's latest reading with its schedule: the straight line from the baseline on the day of
 * the first reading to the target on the last day of its period. They are compared on the day of that
 * reading, since nothing is known of the days after it; after half a year of them the comparison is
 * stale. Less than 3 hundredths of the way off the line counts as on track.
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

/** Returns whether a goal is known to be late or to have lost ground. */
export function isOffTrack(pace: Pace): boolean {
  return !isUnread(pace) && ['behind', 'wrong-way', 'overdue'].includes(pace.state);
}

/** Returns whether the state of a goal is unknown: not measured, or without a recent reading. */
export function isUnread({ state, isStale = false }: Pace): boolean {
  return isStale || state === 'unread' || state === 'unmeasured';
}

/** `behind schedule`, or `behind schedule when last measured`. */
export function paceInWords({ state, isStale = false }: Pace, t: Messages): string {
  const pace = t(`pace.${state}`);
  return isStale ? t('pace.stale', { pace }) : pace;
}

/** Returns the numbers behind that, with their day; where there are none, a question. */
export function describePace({ measurement, by }: Goal, pace: Pace, t: Messages): string {
  const latest = measurement?.latest;
  if (!latest) return t(pace.state === 'unread' ? 'pace.ask-unread' : 'pace.ask-unmeasured');
  const number = (value: number) => formatNumber(value, t.locale);
  const read = { value: number(latest.value), day: formatDay(latest.date, t.locale) };
  if (pace.even !== undefined) {
    const expected = number(Math.round(pace.even * 10) / 10);
    return t('pace.expected', { ...read, expected });
  }
  if (pace.state === 'overdue' && by) {
    return t('pace.due', { ...read, period: formatPeriod(by, t.locale) });
  }
  return pace.state === 'wrong-way'
    ? t('pace.start', { ...read, baseline: number(measurement.baseline) })
    : t('pace.latest', read);
}

/** Returns the progress of a goal and whether it is a signal; with `paced`, its pace is shown beside it. */
export function goalState(
  goal: Goal,
  asOf: string,
  t: Messages,
  { paced = false }: { readonly paced?: boolean } = {},
): GoalState {
  const { measurement } = goal;
  if (!measurement) return { words: t('pace.unmeasured'), isSignal: false };
  const pace = paceOf(goal, asOf);
  const isBehind = pace.state === 'behind' || pace.state === 'overdue';
  const words =
    isBehind && !paced
      ? `${progressOf(measurement, t, { brief: true })}, ${paceInWords(pace, t)}`
      : progressOf(measurement, t);
  return { words, isSignal: isBehind || pace.state === 'wrong-way' };
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

interface GoalState {
  readonly words: string;
  readonly isSignal: boolean;
}
