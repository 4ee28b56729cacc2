import type { Intent } from '../../core/roadmap/roadmap.ts';
import { markOf, type MarkName } from '../base/marks.ts';

/**
 * The slices of an intent as beads on a line, in their order. A line too long for beads to be told
 * apart becomes a plain one with the shipped part filled, `filled` of 100.
 */
export function beadLine({ slices, progress }: Intent): BeadLine {
  if (slices.length > mostBeads) {
    return { filled: Math.round((progress.shipped / Math.max(1, progress.total)) * 100) };
  }
  return { beads: slices.map(markOf) };
}

const mostBeads = 12;

export type BeadLine =
  | { readonly beads: readonly MarkName[]; readonly filled?: undefined }
  | { readonly filled: number; readonly beads?: undefined };
