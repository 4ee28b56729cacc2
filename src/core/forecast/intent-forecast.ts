import { daysBetween } from '../model/days.ts';
import { isOpen } from '../model/slice.ts';
import type { Intent, Roadmap } from '../roadmap/roadmap.ts';
import { builtSlices } from './built-slices.ts';
import { fewestCycles, percentile } from './typical-time.ts';

/**
 * Returns how many more weeks the open slices of an intent may take at its own pace: how long it took
 * in the past, from each week on, until as many had shipped. The weeks are read in a circle, so every
 * one of them begins a count. The range is the middle 80 %, from the 10th to the 90th percentile.
 *
 * `undefined` for an intent that is not worked on now, where an experiment decides what is left,
 * where fewer than five slices have shipped on a known day, or where a year is not enough.
 */
export function intentForecast(intent: Intent, roadmap: Roadmap): IntentForecast | undefined {
  const open = intent.slices.filter(isOpen);
  const isWorkedOn = intent.horizon === 'now' && open.some(({ status }) => status === 'active');
  if (!isWorkedOn || open.some(({ kind }) => kind === 'learn')) return undefined;
  const built = builtSlices(roadmap)
    .filter((slice) => slice.intent === intent.id)
    .map(({ days }) => days)
    .filter(({ shipped }) => shipped !== undefined && shipped <= roadmap.asOf);
  if (built.length < fewestCycles) return undefined;
  // A pace takes no more than the days things shipped on; it begins where the first of them did.
  const days = built.flatMap(({ started, shipped }) => [started ?? [], shipped ?? []].flat());
  const since = days.toSorted()[0] ?? roadmap.asOf;
  const weeks = shippedByWeek(
    built.flatMap(({ shipped }) => shipped ?? []),
    since,
    roadmap.asOf,
  );
  const counts = weeks.map((_, start) => weeksUntil(open.length, weeks, start));
  const [low, high] = [percentile(counts, 0.1), percentile(counts, 0.9)];
  if (high >= mostWeeks) return undefined;
  return { left: open.length, low, high, shipped: built.length, weeks: weeks.length, since };
}

/** An intent that would take longer than a year has no forecast. */
const mostWeeks = 52;

/**
 * Returns how many slices shipped in each week since a day, including weeks without any. Weeks end
 * with today: an unfinished week would count as slow.
 */
function shippedByWeek(days: readonly string[], since: string, asOf: string): readonly number[] {
  const weeksAgo = (day: string) => Math.floor(daysBetween(day, asOf) / 7);
  const weeks = Array.from({ length: weeksAgo(since) + 1 }, () => 0);
  for (const day of days) {
    const week = weeks.length - 1 - weeksAgo(day);
    weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return weeks;
}

function weeksUntil(left: number, weeks: readonly number[], start: number): number {
  let shipped = 0;
  for (let count = 1; count < mostWeeks; count += 1) {
    shipped += weeks[(start + count - 1) % weeks.length] ?? 0;
    if (shipped >= left) return count;
  }
  return mostWeeks;
}

export interface IntentForecast {
  /** How many slices are left. */
  readonly left: number;
  /** Weeks from the day of the roadmap. */
  readonly low: number;
  readonly high: number;
  /** The data behind it: the number of slices shipped in the number of weeks. */
  readonly shipped: number;
  readonly weeks: number;
  readonly since: string;
}
