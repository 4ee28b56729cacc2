import type { GoalFields } from '../model/vision.ts';
import { isYetToCome } from '../model/days.ts';
import { compare } from '../text/compare.ts';
import type { Measurement } from './roadmap.ts';

/**
 * Returns the measurement of a goal and its progress: the latest reading between baseline (0) and
 * target (1). `undefined` for a goal without a measure. Readings dated after `asOf` are ignored.
 */
export function measurementOf(goal: GoalFields, asOf?: string): Measurement | undefined {
  const { measure, unit, baseline, target } = goal;
  if (measure === undefined || baseline === undefined || target === undefined) return undefined;
  const readings = (goal.readings ?? [])
    .filter(({ date }) => asOf === undefined || !isYetToCome(date, asOf))
    .sort((a, b) => compare(a.date, b.date));
  const latest = readings.at(-1);
  return {
    measure,
    ...(unit !== undefined && { unit }),
    direction: goal.direction ?? (target < baseline ? 'down' : 'up'),
    baseline,
    target,
    readings,
    ...(latest && { latest, progress: (latest.value - baseline) / (target - baseline) }),
  };
}
