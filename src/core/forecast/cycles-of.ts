import type { Roadmap, Slice, Team } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { dayNumber } from './day-number.ts';
import { daysOfWork } from './days-of-work.ts';

/**
 * Every slice that was built and of which both days are known, from start to ship, the earliest
 * shipped first. An experiment takes what it takes to learn something: its time says nothing about
 * the next one, so there is none of it here.
 */
export function cyclesOf(roadmap: Roadmap): readonly Cycle[] {
  const known = memo.get(roadmap);
  if (known) return known;
  const cycles = roadmap.slices
    .flatMap((slice): readonly Cycle[] => {
      if (slice.kind !== 'build' || slice.status !== 'shipped') return [];
      const { started, shipped } = daysOfWork(slice, roadmap.history);
      const isKnown = started !== undefined && shipped !== undefined && started <= shipped;
      if (!isKnown || shipped > roadmap.asOf) return [];
      const days = dayNumber(shipped) - dayNumber(started) + 1;
      return [{ slice, team: teamOf(slice), started, shipped, days }];
    })
    .toSorted((a, b) => compare(a.shipped, b.shipped) || compare(a.slice.id, b.slice.id));
  memo.set(roadmap, cycles);
  return cycles;
}

const memo = new WeakMap<Roadmap, readonly Cycle[]>();

/** Who works on a slice: its own team, else that of its intent. */
export function teamOf({ team, intent }: Slice): Team | undefined {
  return team ?? intent.team;
}

export interface Cycle {
  readonly slice: Slice;
  readonly team: Team | undefined;
  readonly started: string;
  readonly shipped: string;
  /** From the first day to the last, both counted. */
  readonly days: number;
}
