import type { GoalFields } from '../model/vision.ts';
import { isYetToCome } from '../model/is-yet-to-come.ts';
import { compare } from '../text/compare.ts';
import type { Measurement } from './roadmap.ts';

/**
 * How a goal is measured and how far it is: the latest reading on the straight way from baseline
 * (0) to target (1). `undefined` for a goal without measure. Nobody can have read on `asOf` what is
 * dated after it, so such a reading is none.
 */
export function measurementOf(goal: GoalFields, asOf?: string): Measurement | undefined {
  const { measure, baseline, target } = goal;
  if (measure === undefined || baseline === undefined || target === undefined) return undefined;
  const readings = (goal.readings ?? [])
    .filter(({ date }) => asOf === undefined || !isYetToCome(date, asOf))
    .sort((a, b) => compare(a.date, b.date));
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
