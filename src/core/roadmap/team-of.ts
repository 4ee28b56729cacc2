import type { Slice, Team } from './roadmap.ts';

/** Who works on a slice: its own team, else that of its intent. */
export function teamOf({ team, intent }: Slice): Team | undefined {
  return team ?? intent.team;
}
