import { historyOf } from '../roadmap/history-of.ts';
import type { Assumption, Intent, Roadmap } from '../roadmap/roadmap.ts';

/**
 * Returns the day since which an assumption is broken: as git knows, else the day it was last
 * reviewed. `undefined` while it is not broken, or when neither is known.
 */
export function brokenSince(roadmap: Roadmap, assumption: Assumption): string | undefined {
  if (assumption.status !== 'broken') return undefined;
  const events = historyOf(roadmap, assumption)?.events ?? [];
  const step = events.findLast(({ what, to }) => what === 'status' && to === 'broken');
  return step?.date ?? assumption.reviewed;
}

/** Returns whether an intent was reviewed, done or declined since an assumption of it broke. */
export function isAnswered({ reviewed, horizon }: Intent, since: string | undefined): boolean {
  return horizon === undefined || (since !== undefined && (reviewed ?? '') >= since);
}
