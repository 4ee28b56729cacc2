import type { Goal } from '../../core/roadmap/roadmap.ts';
import { formatDay, formatPeriod } from '../../core/text/format-period.ts';
import { formatNumber } from '../base/format-number.ts';
import { type Pace, paceOf } from './pace.ts';
import { wordsOf } from '../items/describe-goal.ts';

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

interface GoalState {
  readonly words: string;
  readonly isSignal: boolean;
}
