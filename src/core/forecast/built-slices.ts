import { removedItems, removedSlices, type RemovedItem } from '../history/removed-items.ts';
import { oncePer } from '../once-per.ts';
import { resolveSlice, type DaysOfWork } from '../promise/resolve-slice.ts';
import { type Roadmap, type Team, teamOf } from '../roadmap/roadmap.ts';

/**
 * Returns every slice that shipped and was no experiment. One that was removed since still shipped, so
 * it counts, as far as git knows.
 */
export const builtSlices = oncePer((roadmap: Roadmap): readonly BuiltSlice[] => [
  ...roadmap.slices
    .filter(({ kind, status }) => kind === 'build' && status === 'shipped')
    .map((slice) => ({
      id: slice.id,
      intent: slice.intent.id,
      team: teamOf(slice),
      days: slice.days,
    })),
  ...removedSlices(roadmap)
    .filter(({ said }) => said.status === 'shipped' && said.kind !== 'learn')
    .map(({ id, item, said }) => ({
      id,
      intent: said.intent ?? '',
      team: roadmap.byId.team.get(said.team ?? teamOfIntent(roadmap, said.intent) ?? ''),
      days: resolveSlice(said, item, roadmap.asOf).days,
    })),
]);

function teamOfIntent(roadmap: Roadmap, id = ''): string | undefined {
  const intent = roadmap.byId.intent.get(id);
  if (intent) return intent.team?.id;
  const isIt = (removed: RemovedItem) => removed.type === 'intent' && removed.id === id;
  return removedItems(roadmap).find(isIt)?.said.team;
}

export interface BuiltSlice {
  readonly id: string;
  /** The id of its intent. */
  readonly intent: string;
  readonly team: Team | undefined;
  readonly days: DaysOfWork;
}
