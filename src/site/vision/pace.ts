import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import { paceOf, type Pace } from '../../core/forecast/pace-of.ts';
import { statusOfPace, type GoalStatus } from '../../core/forecast/status-of-goal.ts';
import type { Goal } from '../../core/roadmap/roadmap.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { formatNumber, formatValue } from '../../core/text/numbers.ts';
import { paceInWords, progressOf } from '../items/describe-goal.ts';

/** Returns the numbers behind that, with their day; where there are none, a question. */
export function describePace({ measurement, by }: Goal, pace: Pace, t: Messages): string {
  const latest = measurement?.latest;
  if (!latest) return t(pace.state === 'unread' ? 'pace.ask-unread' : 'pace.ask-unmeasured');
  const number = (value: number) => formatNumber(value, t.locale);
  const read = {
    value: formatValue(latest.value, measurement.unit, t),
    day: formatDay(latest.date, t.locale),
  };
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

/** Returns the progress of a goal, its pace in words where it has one, and its status. */
export function goalState(goal: Goal, asOf: string, t: Messages): GoalState {
  const { measurement } = goal;
  const pace = paceOf(goal, asOf);
  const status = statusOfPace(pace);
  if (!measurement) return { words: t('pace.unmeasured'), status };
  const isCompared = pace.even !== undefined || pace.state === 'overdue';
  const words = isCompared
    ? joinFacts([progressOf(measurement, t, { brief: true }), paceInWords(pace, t)], t)
    : progressOf(measurement, t);
  return { words, status };
}

interface GoalState {
  readonly words: string;
  readonly status: GoalStatus;
}
