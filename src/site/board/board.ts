import { type Horizon, horizons } from '../../core/model/intent.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Goal, Intent, Roadmap, Team } from '../../core/roadmap/roadmap.ts';

/**
 * Returns the intents by horizon, and within each by their first goal or by their team, or none.
 */
export function board(roadmap: Roadmap, by: Grouping): readonly Column[] {
  return horizons.map((horizon) => ({
    horizon,
    groups: groupsOf(
      roadmap,
      by,
      roadmap.intents.filter((intent) => intent.horizon === horizon),
    ),
  }));
}

function groupsOf(roadmap: Roadmap, by: Grouping, intents: readonly Intent[]): readonly Group[] {
  const owners: readonly (Goal | Team | undefined)[] =
    by === 'goal' ? [...roadmap.goals, undefined] : [...roadmap.teams, undefined];
  const grouped = Map.groupBy(intents, (intent) => (by === 'goal' ? intent.goals[0] : intent.team));
  return owners.flatMap((owner) => {
    const own = grouped.get(owner);
    return own ? [{ owner, intents: own }] : [];
  });
}

/** How many intents each horizon has, as one sentence for previews in chats. */
export function describeBoard({ intents, settings }: Roadmap): string {
  const count = (horizon: Horizon) => intents.filter((intent) => intent.horizon === horizon).length;
  return messagesOf(settings)('roadmap.description', {
    now: count('now'),
    next: count('next'),
    later: count('later'),
  });
}

export type Grouping = 'goal' | 'team';

export interface Column {
  readonly horizon: Horizon;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly owner: Goal | Team | undefined;
  readonly intents: readonly Intent[];
}
