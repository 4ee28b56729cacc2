import { oncePer } from '../../core/once-per.ts';
import type { PageItem, Roadmap } from '../../core/roadmap/roadmap.ts';
import type { ThreadStop } from '../../core/roadmap/thread-through.ts';

/**
 * Returns the items beside an item, with itself, in the site's order: slices of one intent, intents
 * whose thread is through one goal, or all goals, assumptions or teams.
 */
export function siblingsOf(roadmap: Roadmap, item: ThreadStop): readonly ThreadStop[];
export function siblingsOf(roadmap: Roadmap, item: PageItem): readonly PageItem[];
export function siblingsOf(roadmap: Roadmap, item: PageItem): readonly PageItem[] {
  switch (item.type) {
    case 'slice':
      return item.intent.slices;
    case 'intent':
      return intentsByGoal(roadmap).get(item.goals[0]) ?? [];
    case 'goal':
      return roadmap.goals;
    case 'assumption':
      return roadmap.assumptions;
    case 'team':
      return roadmap.teams;
    case 'vision':
      return [item];
  }
}

const intentsByGoal = oncePer(({ intents }: Roadmap) =>
  Map.groupBy(intents, ({ goals }) => goals[0]),
);
