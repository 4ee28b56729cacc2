import type { Ask, Intent, Slice, Team } from '../../core/roadmap/roadmap.ts';

/** What a team has to do, in the order it should look at it. */
export function teamWork(team: Team): TeamWork {
  const open = ['ready', 'proposed'].flatMap((status) =>
    team.slices.filter((slice) => slice.status === status && isNear(slice)),
  );
  return {
    unmet: team.asked.filter(({ ask }) => ask.agreed === undefined),
    agreed: team.asked.filter(({ ask }) => ask.agreed !== undefined),
    active: team.slices.filter((slice) => slice.status === 'active'),
    next: open.filter(({ blockedBy }) => blockedBy.length === 0),
    waiting: open.filter(({ blockedBy }) => blockedBy.length > 0),
    intents: team.intents.filter((intent) => intent.horizon !== undefined),
  };
}

function isNear({ horizon }: Slice): boolean {
  return horizon === 'now' || horizon === 'next';
}

export interface TeamWork {
  readonly unmet: readonly Asked[];
  readonly agreed: readonly Asked[];
  readonly active: readonly Slice[];
  /** Not begun, and could be; ready ones first. */
  readonly next: readonly Slice[];
  /** Not begun, and cannot be. */
  readonly waiting: readonly Slice[];
  readonly intents: readonly Intent[];
}

interface Asked {
  readonly slice: Slice;
  readonly ask: Ask;
}
