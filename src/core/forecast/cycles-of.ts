import { daysBetween } from '../model/days.ts';
import { oncePer } from '../once-per.ts';
import { type Roadmap, type Slice, type Team, teamOf } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';

/**
 * Every slice that was built and of which both days are known, from start to ship, the earliest
 * shipped first. An experiment takes what it takes to learn something: its time says nothing about
 * the next one, so there is none of it here.
 */
export const cyclesOf = oncePer((roadmap: Roadmap): readonly Cycle[] =>
  roadmap.slices
    .flatMap((slice): readonly Cycle[] => {
      if (slice.kind !== 'build' || slice.status !== 'shipped') return [];
      const { started, shipped } = slice.days;
      const isKnown = started !== undefined && shipped !== undefined && started <= shipped;
      if (!isKnown || shipped > roadmap.asOf) return [];
      const days = daysBetween(started, shipped) + 1;
      return [{ slice, team: teamOf(slice), started, shipped, days }];
    })
    .toSorted((a, b) => compare(a.shipped, b.shipped) || compare(a.slice.id, b.slice.id)),
);

/** The same by their intent, for pages that ask of one. */
export const cyclesByIntent = oncePer((roadmap: Roadmap) =>
  Map.groupBy(cyclesOf(roadmap), ({ slice }) => slice.intent),
);

export interface Cycle {
  readonly slice: Slice;
  readonly team: Team | undefined;
  readonly started: string;
  readonly shipped: string;
  /** From the first day to the last, both counted. */
  readonly days: number;
}
