import { daysBetween } from '../model/days.ts';
import { isOpen } from '../roadmap/is-open.ts';
import type { Intent, Roadmap } from '../roadmap/roadmap.ts';
import { daysOfWork } from './days-of-work.ts';
import { drawsFrom } from './draws-from.ts';
import { percentile } from './percentile.ts';
import { fewestCycles } from './typical-time.ts';

/**
 * How many more weeks the slices that are left of an intent may take, at its own pace: many runs,
 * each of which draws week after week at random from the weeks there were, and counts how many it
 * takes until as many slices have shipped as are left. Eight runs in ten lie in the range.
 *
 * `undefined` for an intent that is not worked on now, where an experiment decides what is left,
 * where fewer than five slices have shipped on a known day, or when some runs never end.
 *
 * Forecasting by drawing from past throughput is Troy Magennis' method, "Forecasting and Simulating
 * Software Development Projects" (2011).
 */
export function intentForecast(intent: Intent, roadmap: Roadmap): IntentForecast | undefined {
  const open = intent.slices.filter(isOpen);
  const isWorkedOn = intent.horizon === 'now' && open.some(({ status }) => status === 'active');
  if (!isWorkedOn || open.some(({ kind }) => kind === 'learn')) return undefined;
  const built = intent.slices
    .filter(({ kind, status }) => kind === 'build' && status === 'shipped')
    .map((slice) => daysOfWork(slice, roadmap.history))
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
  const draw = drawsFrom(`${intent.id} ${weeks.join(' ')} ${open.length}`);
  const runs = Array.from({ length: howManyRuns }, () => weeksUntil(open.length, weeks, draw));
  const [low, high] = [percentile(runs, 0.1), percentile(runs, 0.9)];
  if (high >= mostWeeks) return undefined;
  return { left: open.length, low, high, shipped: built.length, weeks: weeks.length, since };
}

const howManyRuns = 1000;

/** What takes longer than a year at its pace has no pace. */
const mostWeeks = 52;

/**
 * How many slices shipped in each week from the one a day lies in, weeks in which none did included.
 * Weeks end with today: one that is not over yet would count as slow.
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

function weeksUntil(left: number, weeks: readonly number[], draw: () => number): number {
  let shipped = 0;
  for (let week = 1; week < mostWeeks; week += 1) {
    shipped += weeks[Math.floor(draw() * weeks.length)] ?? 0;
    if (shipped >= left) return week;
  }
  return mostWeeks;
}

export interface IntentForecast {
  /** How many slices are left. */
  readonly left: number;
  /** Weeks from the day of the roadmap. */
  readonly low: number;
  readonly high: number;
  /** What it rests on: so many slices in so many weeks. */
  readonly shipped: number;
  readonly weeks: number;
  readonly since: string;
}
