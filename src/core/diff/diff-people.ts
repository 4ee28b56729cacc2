import type { Team } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { changed } from './finding.ts';
import { sayValue } from './say-value.ts';

/** Who answers for an intent or a slice. */
export function diffPeople(
  base: Peopled,
  head: Peopled,
  name: string,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const team = base.team && side.idOf('team', base.team.id);
  const say = (id: string | undefined) => id && nameOf('team', id);
  return [
    ...changed('team-changed', team, head.team?.id, (before, after) =>
      before && after
        ? `${name} goes from ${say(before)} to ${say(after)}.`
        : sayValue(name, 'a team', say(before), say(after)),
    ),
    ...changed('owner-changed', base.owner, head.owner, (before, after) =>
      sayValue(name, 'an owner', before, after),
    ),
  ];
}

interface Peopled {
  readonly team?: Team;
  readonly owner?: string;
}
