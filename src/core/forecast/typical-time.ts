import type { Cycle } from './cycles-of.ts';

/**
 * How long slices took that are done: the middle half of them, and how many that rests on.
 * `undefined` where too few are known to say: a range of three is an anecdote.
 *
 * Percentiles of cycle time in place of averages, which a few long ones bend, are what Daniel
 * Vacanti proposes in "Actionable Agile Metrics for Predictability" (2015).
 */
export function typicalTime(cycles: readonly Cycle[]): TypicalTime | undefined {
  const latest = cycles.slice(-mostCycles);
  const [first] = latest;
  if (first === undefined || latest.length < fewestCycles) return undefined;
  const days = latest.map((cycle) => cycle.days);
  return {
    low: percentile(days, 0.25),
    high: percentile(days, 0.75),
    days,
    since: latest.map(({ shipped }) => shipped).toSorted()[0] ?? first.shipped,
  };
}

/** Returns the nearest-rank percentile of `values`, which is always one of them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** With fewer nothing is said. */
export const fewestCycles = 5;

/** Older slices were built by another team or for another product. */
const mostCycles = 40;

export interface TypicalTime {
  /** Days; the middle half is between the two. */
  readonly low: number;
  readonly high: number;
  /** Of each slice it rests on. */
  readonly days: readonly number[];
  /** The day the first of them shipped. */
  readonly since: string;
}
