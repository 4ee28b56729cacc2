import type { Goal, Slice } from '../../core/roadmap/roadmap.ts';

/** Returns the slices of the intents that serve a goal. */
export function slicesOfGoal({ intents }: Goal): readonly Slice[] {
  return intents.flatMap(({ slices }) => slices);
}
