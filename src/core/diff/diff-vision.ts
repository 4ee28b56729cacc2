import type { Roadmap, Vision } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { diffWritten } from './diff-written.ts';
import { changed, finding } from './finding.ts';
import { isSame } from './canonical.ts';

/** Returns what differs in the vision itself, and in the order of its goals. */
export function diffVision(
  base: Roadmap,
  head: Roadmap,
  comparison: Comparison,
): readonly Finding[] {
  const [was, is] = [base.vision, head.vision];
  return [
    ...diffDirection(was, is),
    ...diffGoalOrder(comparison.base.ids(base.goals), comparison.head.ids(head.goals)),
    ...changed('reviewed', was.reviewed, is.reviewed),
    ...diffWritten(was, is, comparison),
  ];
}

/** Where the vision leads, and by when. */
export function diffDirection(was: Direction, is: Direction): readonly Finding[] {
  return [
    ...changed('statement-reworded', was.statement, is.statement),
    ...changed('vision-rescheduled', was.by, is.by),
  ];
}

/** A goal that came or went changes no order: only those that are in both are compared. */
function diffGoalOrder(before: readonly string[], after: readonly string[]): readonly Finding[] {
  const isInBoth = (id: string) => before.includes(id) && after.includes(id);
  if (isSame(before.filter(isInBoth), after.filter(isInBoth))) return [];
  return [finding('goals-reordered', before, after)];
}

type Direction = Pick<Vision, 'statement' | 'by'>;
