import {
  type Decision,
  type Decisions,
  decideToday,
  decisionsOf,
  isBlocked,
  isNow,
  pressingFirst,
  pressingSlices,
} from '../../core/roadmap/decisions-of.ts';
import {
  type Ask,
  type Intent,
  type Roadmap,
  type Slice,
  type Team,
  teamOf,
} from '../../core/roadmap/roadmap.ts';

/**
 * Returns the agenda of the now meeting: decisions first, then active work and the horizon now, by
 * team.
 */
export function nowAgenda(roadmap: Roadmap): NowAgenda {
  const decisions = decisionsOf(roadmap);
  const slices = roadmap.slices.filter(isNow);
  const byTeam = Map.groupBy(slices, teamOf);
  const asked = unmetByTeam(slices);
  const owners = [...roadmap.teams, undefined];
  const teams = owners.flatMap((team) => {
    const own = byTeam.get(team) ?? [];
    const asks = (team && asked.get(team)) ?? [];
    return own.length + asks.length > 0 ? [agendaOf(team, own, asks, decisions)] : [];
  });
  const active = slices.filter(({ status }) => status === 'active');
  const intents = roadmap.intents.filter(({ horizon }) => horizon === 'now');
  return {
    decisions,
    today: decideToday(decisions),
    teams,
    isFolded: teams.reduce((sum, team) => sum + sizeOf(team), 0) > mostUnfolded,
    hasIntents: intents.length > 0,
    hasAhead: roadmap.intents.some(({ horizon }) => horizon === 'next' || horizon === 'later'),
    idle: roadmap.teams.filter((team) => !teams.some((each) => each.team === team)),
    active,
    vague: active.filter(({ doneWhen }) => doneWhen.total === 0),
    counts: {
      questions: active.reduce((sum, { questions }) => sum + questions.total - questions.done, 0),
      unmet: [...asked.values()].reduce((sum, asks) => sum + asks.length, 0),
    },
    drifted: {
      work: active.filter((slice) => slice.horizon !== 'now'),
      intents: intents.filter((intent) => !isActive(intent)),
    },
  };
}

/** As many slices of a team are shown in full. */
export const mostInFull = 5;

/** More lines than these, and teams are folded. */
const mostUnfolded = 72;

/** Returns about how many lines a team takes. */
function sizeOf({ active, asked, ready, blocked, proposed }: TeamAgenda): number {
  const inFull = Math.min(active.length, mostInFull);
  const rows = [active, asked, ready, blocked, proposed].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return 2 + inFull * 2 + rows;
}

/** Returns the id of the part of the page that is about a team, or about no team. */
export function teamAnchor(team: Team | undefined): string {
  return `_team-${team?.id ?? ''}`;
}

/** Returns whether any slice of an intent is active. */
export function isActive({ slices }: Intent): boolean {
  return slices.some(({ status }) => status === 'active');
}

function agendaOf(
  team: Team | undefined,
  slices: readonly Slice[],
  asked: readonly UnmetAsk[],
  decisions: Decisions,
): TeamAgenda {
  const active = slices.filter(({ status }) => status === 'active');
  const blocked = slices.filter(isBlocked);
  return {
    team,
    active: pressingFirst(active, pressingSlices(decisions)),
    ready: slices.filter((slice) => slice.status === 'ready' && !isBlocked(slice)),
    blocked: pressingFirst(blocked, decisions.blocked),
    proposed: slices.filter(({ status }) => status === 'proposed'),
    asked,
    overdue: decisions.overdue.filter((slice) => slices.includes(slice)).length,
  };
}

function unmetByTeam(slices: readonly Slice[]): ReadonlyMap<Team, readonly UnmetAsk[]> {
  const unmet = slices.flatMap((slice) =>
    slice.asks.filter(({ agreed }) => agreed === undefined).map((ask) => ({ slice, ask })),
  );
  return Map.groupBy(unmet, ({ ask }) => ask.team);
}

export interface NowAgenda {
  readonly decisions: Decisions;
  /** The most pressing of them. */
  readonly today: readonly Decision[];
  readonly teams: readonly TeamAgenda[];
  /** Whether there is too much for one page, so that each team is one line until it is opened. */
  readonly isFolded: boolean;
  /** Whether any intent is in the horizon now, with or without slices. */
  readonly hasIntents: boolean;
  /** Whether any is in next or later. */
  readonly hasAhead: boolean;
  readonly idle: readonly Team[];
  readonly active: readonly Slice[];
  /** Active without a done-when. */
  readonly vague: readonly Slice[];
  readonly counts: {
    readonly questions: number;
    readonly unmet: number;
  };
  readonly drifted: {
    /** Active, but in another horizon or in none. */
    readonly work: readonly Slice[];
    /** In the horizon now, but nothing is active. */
    readonly intents: readonly Intent[];
  };
}

export interface TeamAgenda {
  readonly team: Team | undefined;
  /** Those that need a decision first. */
  readonly active: readonly Slice[];
  readonly ready: readonly Slice[];
  /** Active or ready. */
  readonly blocked: readonly Slice[];
  readonly proposed: readonly Slice[];
  /** Requests to other teams that are not agreed yet. */
  readonly asked: readonly UnmetAsk[];
  /** How many of them are overdue. */
  readonly overdue: number;
}

interface UnmetAsk {
  readonly slice: Slice;
  readonly ask: Ask;
}
