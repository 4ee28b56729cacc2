import { daysOf } from '../model/days.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { builtSlices, type BuiltSlice } from './built-slices.ts';

/**
 * Every slice that was built and of which both days are known, from start to ship, the earliest
 * shipped first. An experiment takes what it takes to learn something: its time says nothing about
 * the next one, so there is none of it here.
 */
export const cyclesOf = oncePer((roadmap: Roadmap): readonly Cycle[] =>
  builtSlices(roadmap)
    .flatMap(({ days: { started, shipped }, ...built }): readonly Cycle[] => {
      const isKnown = started !== undefined && shipped !== undefined && started <= shipped;
      if (!isKnown || shipped > roadmap.asOf) return [];
      return [{ ...built, started, shipped, days: daysOf(started, shipped) }];
    })
    .toSorted((a, b) => compare(a.shipped, b.shipped) || compare(a.id, b.id)),
);

/** The same by the id of their intent, for pages that ask of one. */
export const cyclesByIntent = oncePer((roadmap: Roadmap) =>
  Map.groupBy(cyclesOf(roadmap), ({ intent }) => intent),
);

export interface Cycle extends Pick<BuiltSlice, 'id' | 'intent' | 'team'> {
  readonly started: string;
  readonly shipped: string;
  /** From the first day to the last, both counted. */
  readonly days: number;
}
