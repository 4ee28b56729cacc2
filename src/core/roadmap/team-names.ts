import { referencesOf } from './references.ts';
import type { Sources } from './sources.ts';

/** Id and name of every team; without settings, the teams that items name, by their ids. */
export function teamNames(sources: Sources): readonly (readonly [id: string, name: string])[] {
  const { settings } = sources;
  if (settings) {
    return Object.entries(settings.fields.teams ?? {}).map(([id, name]) => [id, name ?? id]);
  }
  const ids = referencesOf(sources).flatMap(({ noun, id }) => (noun === 'team' ? id : []));
  return [...new Set(ids)].sort().map((id) => [id, id]);
}
