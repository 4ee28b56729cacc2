import type { Goal, Intent, Roadmap } from '../roadmap/roadmap.ts';
import { historyOf } from '../roadmap/item-key.ts';

/**
 * Returns how the goals of a done intent moved: from its first day to the day it was done, and to
 * the day of the roadmap.
 */
export function goalMoves(roadmap: Roadmap, intent: Intent): readonly GoalMove[] {
  const first = firstDayOf(roadmap, intent);
  return intent.goals.map((goal) => moveOf(goal, first, intent.done ?? roadmap.asOf));
}

/**
 * Returns the first day of an intent: its first slice started, or it came to the horizon now, as far
 * as git knows. Nothing is known of an intent that was done before that.
 */
export function firstDayOf(roadmap: Roadmap, intent: Intent): string | undefined {
  const days = intent.slices.flatMap(({ days }) => days.started ?? days.shipped ?? []);
  const [first] = [...days, ...daysInNow(roadmap, intent)].toSorted();
  return first !== undefined && first <= (intent.done ?? first) ? first : undefined;
}

function daysInNow(roadmap: Roadmap, intent: Intent): readonly string[] {
  const item = historyOf(roadmap, intent);
  if (item === undefined) return [];
  const wasFirst = item.initial.horizon === 'now' && item.firstSeen !== undefined;
  const moved = item.events.find(({ what, to }) => what === 'horizon' && to === 'now');
  return wasFirst ? [item.initialDate] : moved ? [moved.date] : [];
}

function moveOf(goal: Goal, first: string | undefined, done: string): GoalMove {
  const { measurement } = goal;
  const latest = measurement?.latest;
  if (measurement === undefined || latest === undefined) return { goal, verdict: 'unmeasured' };
  const { baseline, readings, direction } = measurement;
  const valueOn = (day: string) => readings.findLast(({ date }) => date <= day)?.value ?? baseline;
  const since = first ?? done;
  const values = {
    ...(first !== undefined && { first: valueOn(first) }),
    done: valueOn(done),
    today: latest.value,
  };
  if (latest.date <= since) return { goal, verdict: 'unread', values };
  const change = (latest.value - valueOn(since)) * (direction === 'up' ? 1 : -1);
  const verdict = change === 0 ? 'same' : change > 0 ? 'closer' : 'further';
  return { goal, verdict, values, ...(latest.date <= done && { isUnreadSince: true }) };
}

/** How a goal moved while an intent that serves it was worked on, and since. */
export interface GoalMove {
  readonly goal: Goal;
  /**
   * Its latest value beside the one on the first day: closer to the target, further from it, or the
   * same; `unread` without a reading since then, `unmeasured` without any.
   */
  readonly verdict: Verdict;
  /** Its value on each day: the latest one then, or the baseline. */
  readonly values?: {
    /** Absent when the first day is not known. */
    readonly first?: number;
    readonly done: number;
    readonly today: number;
  };
  /** Whether it was measured after the first day, but not since the intent was done. */
  readonly isUnreadSince?: true;
}

export type Verdict = 'closer' | 'further' | 'same' | 'unread' | 'unmeasured';
