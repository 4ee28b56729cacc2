import { daysBetween } from '../../core/model/days.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Goal } from '../../core/roadmap/roadmap.ts';
import { reviewAge } from '../items/review-age.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { formatNumber } from '../base/format-number.ts';
import { wordsOf } from '../items/describe-goal.ts';

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

/** What the pace of a goal comes to, in a few words. */
export function paceInWords({ state, isStale = false }: Pace): string {
  return isStale ? `was ${words[state]} when last read` : words[state];
}

/** What that rests on, in a sentence: two numbers and the day they are of. */
export function describePace({ measurement, by }: Goal, pace: Pace, language: string): string {
  const latest = measurement?.latest;
  if (!latest) return reasons[pace.state === 'unread' ? 'unread' : 'unmeasured'];
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language);
  const read = `${formatNumber(latest.value, language)} on ${formatDay(latest.date, language)}`;
  if (pace.even !== undefined)
    return `${read}; an even pace would have been at ${number(pace.even)}.${pace.isStale ? ' Nobody has read it since.' : ''}`;
  if (pace.state === 'overdue' && by) return `${read}; it was due ${formatPeriod(by, language)}.`;
  if (pace.state === 'wrong-way' && measurement) {
    return `${read}; it began at ${formatNumber(measurement.baseline, language)}.`;
  }
  return `${read}.`;
}

const words = {
  ahead: 'ahead of an even pace',
  even: 'at an even pace',
  behind: 'behind an even pace',
  reached: 'target reached',
  overdue: 'past its day, target not reached',
  'wrong-way': 'moved the wrong way',
  unknown: 'pace not known yet',
  unread: 'no reading yet',
  unmeasured: 'not measured yet',
} as const satisfies Record<Pace['state'], string>;

const reasons = {
  unread: 'Nobody has read the measure: what would it say today?',
  unmeasured: 'How would a stranger see that it moved?',
} as const;

/** How a goal does and whether to ask about it; with `paced`, its pace is shown beside it. */
export function goalState(
  goal: Goal,
  asOf: string,
  { paced = false }: { readonly paced?: boolean } = {},
): GoalState {
  const { measurement } = goal;
  if (!measurement) return { words: 'not measured yet', isSignal: false };
  const way = wordsOf(measurement);
  const pace = paceOf(goal, asOf);
  const isBehind = pace.state === 'behind' || pace.state === 'overdue';
  const words = isBehind && !paced ? `${way}, ${paceInWords(pace)}` : way;
  return { words, isSignal: isBehind || pace.state === 'wrong-way' };
}

export type Pace =
  | {
      readonly state: 'ahead' | 'even' | 'behind';
      readonly even: number;
      /** Whether that was so long ago that nobody can know whether it still is so. */
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
