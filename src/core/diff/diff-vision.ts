import type { Roadmap, Vision } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { diffReviewed, diffWritten } from './diff-written.ts';
import { changed, finding } from './finding.ts';
import { isSame } from './canonical.ts';
import { sayList } from './say-list.ts';
import { sayPeriod } from './say-period.ts';
import { sayValue } from './say-value.ts';

/** What differs in the vision itself, and the order of its goals. */
export function diffVision(
  base: Roadmap,
  head: Roadmap,
  comparison: Comparison,
): readonly Finding[] {
  const [was, is] = [base.vision, head.vision];
  return [
    ...diffDirection(was, is),
    ...diffGoalOrder(base, head, comparison),
    ...diffReviewed(was, is, 'the vision'),
    ...diffWritten(was, is, comparison),
  ];
}

/** Where the vision leads, and by when. */
export function diffDirection(was: Direction, is: Direction): readonly Finding[] {
  return [
    ...changed(
      'statement-reworded',
      was.statement,
      is.statement,
      () => 'The statement of the vision is reworded.',
    ),
    ...changed('vision-rescheduled', was.by, is.by, (before, after) =>
      sayValue('the vision', 'a date', before && sayPeriod(before), after && sayPeriod(after)),
    ),
  ];
}

/** A goal that came or went changes no order: only those that are in both are compared. */
function diffGoalOrder(
  base: Roadmap,
  head: Roadmap,
  { base: side, nameOf }: Comparison,
): readonly Finding[] {
  const before = base.goals.map(({ id }) => side.idOf('goal', id));
  const after = head.goals.map(({ id }) => id);
  const isInBoth = (id: string) => before.includes(id) && after.includes(id);
  if (isSame(before.filter(isInBoth), after.filter(isInBoth))) return [];
  const order = sayList(after.map((id) => nameOf('goal', id)));
  return [
    finding('goals-reordered', { before, after }, `The goals are now in this order: ${order}.`),
  ];
}

type Direction = Pick<Vision, 'statement' | 'by'>;
