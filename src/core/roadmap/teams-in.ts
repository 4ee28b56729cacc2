import { lenses, type Lens } from '../model/settings.ts';
import { referencesOf } from './references.ts';
import type { Team } from './roadmap.ts';
import type { Sources } from './sources.ts';

/** Returns every team; without settings, the teams that items name, by their ids. */
export function teamsIn(sources: Sources): readonly Pick<Team, 'id' | 'name' | 'lens'>[] {
  const { settings } = sources;
  if (settings) {
    return Object.entries(settings.fields.teams ?? {}).map(([id, team]) => {
      const { name, lens } = typeof team === 'object' ? team : { name: team };
      return { id, name: name ?? id, lens: lens ?? lensOf(id) };
    });
  }
  const ids = referencesOf(sources).flatMap(({ noun, id }) => (noun === 'team' ? id : []));
  return [...new Set(ids)].sort().map((id) => ({ id, name: id, lens: lensOf(id) }));
}

function lensOf(id: string): Lens {
  return lenses.find((lens) => lens === id) ?? 'engineering';
}
