import { isOpen } from '../../core/model/slice.ts';
import {
  type Ask,
  type Intent,
  type Roadmap,
  type Slice,
  type Team,
  teamOf,
} from '../../core/roadmap/roadmap.ts';

/** Returns the agenda of the now meeting: active work and the horizon now, by team. */
export function nowAgenda(roadmap: Roadmap): NowAgenda {
  const slices = roadmap.slices.filter(isNow);
  const byTeam = Map.groupBy(slices, teamOf);
  const asked = unmetByTeam(slices);
  const owners = [...roadmap.teams, undefined];
  const teams = owners.flatMap((team) => {
    const own = byTeam.get(team) ?? [];
    const asks = (team && asked.get(team)) ?? [];
    return own.length + asks.length > 0 ? [{ team, ...sorted(own), asked: asks }] : [];
  });
  const active = slices.filter(({ status }) => status === 'active');
  const intents = roadmap.intents.filter(({ horizon }) => horizon === 'now');
  return {
    teams,
    hasIntents: intents.length > 0,
    idle: roadmap.teams.filter((team) => !teams.some((each) => each.team === team)),
    counts: {
      active: active.length,
      questions: active.reduce((sum, { questions }) => sum + questions.total - questions.done, 0),
      blocked: slices.filter(({ blockedBy }) => blockedBy.length > 0).length,
      unmet: [...asked.values()].reduce((sum, asks) => sum + asks.length, 0),
    },
    drifted: {
      work: active.filter((slice) => slice.horizon !== 'now'),
      intents: intents.filter((intent) => !isActive(intent)),
    },
  };
}

/** Returns whether any slice of an intent is active. */
export function isActive({ slices }: Intent): boolean {
  return slices.some(({ status }) => status === 'active');
}

function isNow(slice: Slice): boolean {
  return isOpen(slice) && (slice.horizon === 'now' || slice.status === 'active');
}

function sorted(slices: readonly Slice[]): Pick<TeamAgenda, 'active' | 'waiting' | 'next'> {
  const others = slices.filter(({ status }) => status !== 'active');
  const free = others.filter(({ blockedBy }) => blockedBy.length === 0);
  return {
    active: slices.filter(({ status }) => status === 'active'),
    waiting: others.filter(({ blockedBy }) => blockedBy.length > 0),
    next: [...free.filter(isReady), ...free.filter((slice) => !isReady(slice))],
  };
}

function isReady({ status }: Slice): boolean {
  return status === 'ready';
}

function unmetByTeam(slices: readonly Slice[]): ReadonlyMap<Team, readonly UnmetAsk[]> {
  const unmet = slices.flatMap((slice) =>
    slice.asks.filter(({ agreed }) => agreed === undefined).map((ask) => ({ slice, ask })),
  );
  return Map.groupBy(unmet, ({ ask }) => ask.team);
}

export interface NowAgenda {
  readonly teams: readonly TeamAgenda[];
  /** Whether any intent is in the horizon now, with or without slices. */
  readonly hasIntents: boolean;
  readonly idle: readonly Team[];
  readonly counts: {
    readonly active: number;
    readonly questions: number;
    readonly blocked: number;
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
  readonly active: readonly Slice[];
  readonly waiting: readonly Slice[];
  /** Not started and not blocked; ready ones first. */
  readonly next: readonly Slice[];
  /** Requests to other teams that are not agreed yet. */
  readonly asked: readonly UnmetAsk[];
}

interface UnmetAsk {
  readonly slice: Slice;
  readonly ask: Ask;
}
