import type { Goal, Slice } from '../../core/roadmap/roadmap.ts';

/** Returns the slices of the intents that serve a goal, and of those that did. */
export function slicesOfGoal({ intents, done }: Goal): readonly Slice[] {
  return [...intents, ...done].flatMap(({ slices }) => slices);
}
