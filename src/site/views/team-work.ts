import type { Ask, Intent, Slice, Team } from '../../core/roadmap/roadmap.ts';

/** What a team has to do, in the order it should look at it. */
export function teamWork(team: Team): TeamWork {
  const open = team.slices.filter(
    (slice) => slice.status === 'ready' || slice.status === 'proposed',
  );
  return {
    unmet: team.asked.filter(({ ask }) => ask.agreed === undefined),
    agreed: team.asked.filter(({ ask }) => ask.agreed !== undefined),
    active: team.slices.filter((slice) => slice.status === 'active'),
    next: open.filter((slice) => slice.horizon === 'now' || slice.horizon === 'next'),
    intents: team.intents.filter((intent) => intent.horizon !== undefined),
  };
}

export interface TeamWork {
  readonly unmet: readonly Asked[];
  readonly agreed: readonly Asked[];
  readonly active: readonly Slice[];
  readonly next: readonly Slice[];
  readonly intents: readonly Intent[];
}

interface Asked {
  readonly slice: Slice;
  readonly ask: Ask;
}
