import { cyclesOf, type Cycle } from '../../core/forecast/cycles-of.ts';
import type { Lens } from '../../core/model/settings.ts';
import { isOpen } from '../../core/roadmap/is-open.ts';
import type { Roadmap, Slice, Team, Update } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { postedUpdates } from '../changes/posted-updates.ts';
import { teamWork, type TeamWork } from './team-work.ts';

/** What the page of a team tells, and in which order its lens tells it. */
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

/** What each lens shows first; what a team has none of is left out or says so. */
const partsOf = {
  leadership: ['goals', 'asked', 'confidence', 'moved', 'active', 'next', 'waiting', 'intents'],
  engineering: ['today', 'asked', 'next', 'waiting', 'intents', 'pace'],
  design: ['picture', 'deliverable', 'asked', 'active', 'next', 'waiting', 'intents', 'pace'],
  'ai-ml': ['hypotheses', 'learned', 'asked', 'building', 'next', 'waiting', 'intents'],
} as const satisfies Record<Lens, readonly TeamPart[]>;

/** What it hands over next: what is active, else the first that could begin. */
function deliverableOf({ active, next }: TeamWork): Slice | undefined {
  return active[0] ?? next[0];
}

function isIdle(work: TeamWork): boolean {
  return Object.values(work).every((list: readonly unknown[]) => list.length === 0);
}

function lastDay({ shipped, started }: Slice): string {
  return shipped ?? started ?? '';
}

export interface TeamView {
  readonly lens: Lens;
  readonly parts: readonly TeamPart[];
  readonly work: TeamWork;
  readonly isIdle: boolean;
  readonly deliverable: Slice | undefined;
  /** Experiments that are not over. */
  readonly hypotheses: readonly Slice[];
  /** Experiments that taught something, the latest first; dropped ones too. */
  readonly learned: readonly Slice[];
  readonly moved: readonly Update[];
  /** What it built, from start to ship; shown where its lens looks at time. */
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
