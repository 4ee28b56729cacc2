import type { Intent } from '../../core/roadmap/roadmap.ts';
import { markOf, type MarkName } from '../base/marks.ts';

/** Returns the slices of an intent as beads; a long line is drawn plain, `filled` of 100. */
export function beadLine({ slices, progress }: Intent): BeadLine {
  if (slices.length > mostBeads) {
    return { filled: Math.round((progress.shipped / Math.max(1, progress.total)) * 100) };
  }
  return { beads: slices.map(markOf) };
}

const mostBeads = 12;

/**
 * Returns whether to show how many slices of an intent shipped: for now, for next on its own page,
 * and for any intent once one of its slices shipped. Further away, a count would be a guess.
 */
export function isCounted({ horizon, progress }: Intent, { isAlone = false } = {}): boolean {
  const isNear = horizon === 'now' || (isAlone && horizon === 'next');
  return progress.total > 0 && (isNear || progress.shipped > 0);
}

export type BeadLine =
  | { readonly beads: readonly MarkName[]; readonly filled?: undefined }
  | { readonly filled: number; readonly beads?: undefined };
