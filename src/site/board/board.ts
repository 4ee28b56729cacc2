import { type Horizon, horizons } from '../../core/model/intent.ts';
import type { Goal, Intent, Roadmap, Team } from '../../core/roadmap/roadmap.ts';

/** The intents by horizon, and within each by their first goal or by their team, or none. */
export function board(roadmap: Roadmap, by: Grouping): readonly Column[] {
  return horizons.map((horizon) => ({
    horizon,
    label: roadmap.settings.labels[horizon],
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

/** How many intents there are on each horizon, as one sentence that can stand alone in a chat. */
export function describeBoard({ intents, settings }: Roadmap): string {
  const counts = horizons.map((horizon) => {
    const own = intents.filter((intent) => intent.horizon === horizon);
    return `${settings.labels[horizon]} ${own.length}`;
  });
  return `What must become true, from near to far: ${counts.join(', ')}.`;
}

export type Grouping = 'goal' | 'team';

export interface Column {
  readonly horizon: Horizon;
  readonly label: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly owner: Goal | Team | undefined;
  readonly intents: readonly Intent[];
}
