import { cyclesOf, type Cycle } from '../../core/forecast/cycles-of.ts';
import type { Lens } from '../../core/model/settings.ts';
import { isOpen } from '../../core/model/slice.ts';
import {
  type Decisions,
  decisionsOf,
  isBlocked,
  pressingFirst,
  pressingSlices,
} from '../../core/roadmap/decisions-of.ts';
import {
  type Asked,
  type Intent,
  type Roadmap,
  type Slice,
  type Team,
  teamOf,
  type Update,
} from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { postedUpdates } from '../changes/weeks.ts';

/** Returns what the page of a team shows: its own work, then the rest in the order of its lens. */
export function teamView(roadmap: Roadmap, team: Team): TeamView {
  const { lens } = team;
  const decisions = decisionsOf(roadmap);
  const work = teamWork(team, decisions);
  const experiments = team.slices.filter(({ kind }) => kind === 'learn');
  const view = {
    lens,
    work,
    overdue: decisions.overdue.filter((slice) => teamOf(slice) === team).length,
    hypotheses: experiments.filter((slice) => isOpen(slice) && slice.status !== 'active'),
    learned: experiments
      .filter((slice) => slice.learned !== undefined && !isOpen(slice))
      .toSorted((a, b) => compare(lastDay(b), lastDay(a))),
    confidence: roadmap.intents
      .filter(({ horizon }) => horizon === 'now' || horizon === 'next')
      .toSorted((a, b) => ranks[a.confidence ?? 'none'] - ranks[b.confidence ?? 'none']),
    moved: postedUpdates(roadmap).slice(0, 3),
    cycles: cyclesOf(roadmap).filter((cycle) => cycle.team === team),
  };
  return { ...view, isIdle: isIdle(team), parts: partsOf[lens] };
}

/**
 * The parts of each lens. A part without items is left out or has an empty state.
 */
const partsOf = {
  leadership: [
    'today',
    'asked',
    'goals',
    'confidence',
    'moved',
    'ready',
    'blocked',
    'proposed',
    'intents',
  ],
  engineering: ['today', 'asked', 'ready', 'blocked', 'proposed', 'intents', 'pace'],
  design: ['today', 'asked', 'ready', 'blocked', 'proposed', 'picture', 'intents', 'pace'],
  'ai-ml': ['today', 'asked', 'hypotheses', 'learned', 'ready', 'blocked', 'proposed', 'intents'],
} as const satisfies Record<Lens, readonly TeamPart[]>;

/** The lowest confidence first, because that needs a leader. */
const ranks = { low: 0, none: 1, medium: 2, high: 3 } as const;

/** A team whose work is done is not: it has something to show. */
function isIdle({ asked, intents, slices }: Team): boolean {
  return asked.length + intents.length + slices.length === 0;
}

function lastDay({ shipped, started }: Slice): string {
  return shipped ?? started ?? '';
}

/** Returns what a team has to do, in the order it should look at it. */
export function teamWork(team: Team, decisions: Decisions): TeamWork {
  const overdue = new Set(decisions.overdue);
  const active = team.slices.filter(({ status }) => status === 'active');
  const others = team.slices
    .filter((slice) => isNear(slice) || overdue.has(slice))
    .toSorted((a, b) => Number(overdue.has(b)) - Number(overdue.has(a)));
  const ready = others.filter(({ status }) => status === 'ready');
  return {
    unmet: team.asked.filter(({ ask }) => ask.agreed === undefined),
    agreed: team.asked.filter(({ ask }) => ask.agreed !== undefined),
    active: pressingFirst(active, pressingSlices(decisions)),
    ready: ready.filter((slice) => !isBlocked(slice)),
    blocked: [...active, ...ready].filter(isBlocked),
    proposed: others.filter(({ status }) => status === 'proposed'),
    intents: team.intents.filter((intent) => intent.horizon !== undefined),
  };
}

function isNear({ horizon }: Slice): boolean {
  return horizon === 'now' || horizon === 'next';
}

export interface TeamView {
  readonly lens: Lens;
  readonly parts: readonly TeamPart[];
  readonly work: TeamWork;
  /** Whether it never had work. */
  readonly isIdle: boolean;
  /** How many of its slices are overdue. */
  readonly overdue: number;
  /** Experiments that are not active yet. */
  readonly hypotheses: readonly Slice[];
  /** Experiments with a result, the latest first, including dropped ones. */
  readonly learned: readonly Slice[];
  /** Intents for now and next, the lowest confidence first. */
  readonly confidence: readonly Intent[];
  readonly moved: readonly Update[];
  /** The slices it built, from start to ship; shown where its lens includes time. */
  readonly cycles: readonly Cycle[];
}

export type TeamPart =
  | 'goals'
  | 'confidence'
  | 'moved'
  | 'today'
  | 'picture'
  | 'hypotheses'
  | 'learned'
  | 'asked'
  | 'ready'
  | 'blocked'
  | 'proposed'
  | 'intents'
  | 'pace';

interface TeamWork {
  readonly unmet: readonly Asked[];
  readonly agreed: readonly Asked[];
  /** Those that need a decision first. */
  readonly active: readonly Slice[];
  /** Ready to start; like the proposed, in now or next or overdue, the overdue first. */
  readonly ready: readonly Slice[];
  /** Active or ready. */
  readonly blocked: readonly Slice[];
  readonly proposed: readonly Slice[];
  readonly intents: readonly Intent[];
}
