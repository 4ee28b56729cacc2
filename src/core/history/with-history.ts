import { resolveSlice } from '../promise/resolve-slice.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { historyOf } from '../roadmap/history-of.ts';
import type { History } from '../model/history.ts';

/**
 * The roadmap with what git knows of it: its slices, which are not copied, carry the days and the
 * promise that follow from both.
 */
export function withHistory<Known extends History>(roadmap: Roadmap, history: Known) {
  const { slices, asOf } = roadmap;
  for (const slice of slices) {
    Object.assign(slice, resolveSlice(slice, historyOf({ history }, slice), asOf));
  }
  return { ...roadmap, history };
}
