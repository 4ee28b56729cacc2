import { cyclesOf, type Cycle } from '../../core/forecast/cycles-of.ts';
import type { Lens } from '../../core/model/settings.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Ask, Intent, Roadmap, Slice, Team, Update } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { postedUpdates } from '../changes/weeks.ts';

/** Returns what the page of a team shows, in the order of its lens. */
export function teamView(roadmap: Roadmap, team: Team): TeamView {
  const { lens } = team;
  const work = teamWork(team);
  const experiments = team.slices.filter(({ kind }) => kind === 'learn');
  const view = {
    lens,
    work,
    deliverable: deliverableOf(work),
    hypotheses: experiments.filter(isOpen),
    learned: experiments
      .filter((slice) => slice.learned !== undefined && !isOpen(slice))
      .toSorted((a, b) => compare(lastDay(b), lastDay(a))),
    moved: postedUpdates(roadmap).slice(0, 3),
    cycles: cyclesOf(roadmap).filter((cycle) => cycle.team === team),
  };
  return { ...view, isIdle: isIdle(work), parts: partsOf[lens] };
}

/** The parts that each lens shows first. A part without items is left out or has an empty state. */
const partsOf = {
  leadership: ['goals', 'asked', 'confidence', 'moved', 'active', 'next', 'waiting', 'intents'],
  engineering: ['today', 'asked', 'next', 'waiting', 'intents', 'pace'],
  design: ['picture', 'deliverable', 'asked', 'active', 'next', 'waiting', 'intents', 'pace'],
  'ai-ml': ['hypotheses', 'learned', 'asked', 'building', 'next', 'waiting', 'intents'],
} as const satisfies Record<Lens, readonly TeamPart[]>;

/** Returns what it hands over next: an active slice, else the first that is ready to start. */
function deliverableOf({ active, next }: TeamWork): Slice | undefined {
  return active[0] ?? next[0];
}

function isIdle(work: TeamWork): boolean {
  return Object.values(work).every((list: readonly unknown[]) => list.length === 0);
}

function lastDay({ shipped, started }: Slice): string {
  return shipped ?? started ?? '';
}

/** Returns what a team has to do, in the order it should look at it. */
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

export interface TeamView {
  readonly lens: Lens;
  readonly parts: readonly TeamPart[];
  readonly work: TeamWork;
  readonly isIdle: boolean;
  readonly deliverable: Slice | undefined;
  readonly hypotheses: readonly Slice[];
  /** Experiments with a result, the latest first, including dropped ones. */
  readonly learned: readonly Slice[];
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
  | 'deliverable'
  | 'hypotheses'
  | 'learned'
  | 'asked'
  | 'active'
  | 'building'
  | 'next'
  | 'waiting'
  | 'intents'
  | 'pace';

interface TeamWork {
  readonly unmet: readonly Asked[];
  readonly agreed: readonly Asked[];
  readonly active: readonly Slice[];
  /** Ready to start; those with the status `ready` first. */
  readonly next: readonly Slice[];
  readonly waiting: readonly Slice[];
  readonly intents: readonly Intent[];
}

interface Asked {
  readonly slice: Slice;
  readonly ask: Ask;
}
