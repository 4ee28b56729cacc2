import { groupings, type Grouping } from '../addresses.ts';
import type { Roadmap } from './roadmap.ts';

/** Returns what the board of a roadmap is grouped by: its goals first, then what any intent has. */
export function boardGroupings({ intents }: Roadmap): readonly Grouping[] {
  return groupings.filter(
    (by) => by === 'goal' || intents.some((intent) => intent[by] !== undefined),
  );
}
