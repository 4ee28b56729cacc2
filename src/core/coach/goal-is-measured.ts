import { daysBetween } from '../model/days.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports goals without a measure, a target date or a recent reading: the first that is missing. */
export const goalIsMeasured: Advice = ({ goals, asOf }, { at, limit }) => {
  // Where no goal has a measure, `vision-has-measured-goals` says it once.
  if (goals.every(({ measurement }) => measurement === undefined)) return [];
  return goals.flatMap((goal) => {
    const { title, measurement, by } = goal;
    if (measurement === undefined) {
      return {
        message: `The goal ${quote(title)} has no measure.`,
        hint: 'Add "measure", "baseline" and "target".',
        location: at(goal, 'title'),
      };
    }
    const { latest, readings } = measurement;
    if (by === undefined) {
      return {
        message: `The goal ${quote(title)} has no target date.`,
        hint: 'Add "by": the year, quarter or month in which the target is reached.',
        location: at(goal, 'target'),
      };
    }
    if (latest === undefined) {
      return {
        message: `The goal ${quote(title)} has not been measured yet.`,
        hint: 'Add a first reading: { date: 2026-11-01, value: 42 }.',
        location: at(goal, 'measure'),
      };
    }
    const age = daysBetween(latest.date, asOf);
    if (age <= limit) return [];
    return {
      message: `The latest reading of ${quote(title)} is ${age} days old.`,
      hint: 'Measure it again and add a reading.',
      location: at(goal, 'readings', readings.length - 1),
    };
  });
};
