import type { GoalFields } from '../model/vision.ts';
import { compare } from '../text/compare.ts';
import type { Measurement } from './roadmap.ts';

/**
 * How a goal is measured and how far it is: the latest reading on the straight way from baseline
 * (0) to target (1). `undefined` for a goal without measure.
 */
export function measurementOf(goal: GoalFields): Measurement | undefined {
  const { measure, baseline, target } = goal;
  if (measure === undefined || baseline === undefined || target === undefined) return undefined;
  const readings = [...(goal.readings ?? [])].sort((a, b) => compare(a.date, b.date));
  const latest = readings.at(-1);
  return {
    measure,
    direction: goal.direction ?? (target < baseline ? 'down' : 'up'),
    baseline,
    target,
    readings,
    ...(latest && { latest, progress: (latest.value - baseline) / (target - baseline) }),
  };
}
