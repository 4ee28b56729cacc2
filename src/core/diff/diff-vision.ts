import { lastDayOf } from '../model/period.ts';
import type { Roadmap, Vision } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import type { Comparison } from './comparison.ts';
import { diffReviewed, diffWritten } from './diff-written.ts';
import { changed, finding } from './finding.ts';
import { isSame } from './canonical.ts';
import { sayDuration } from './say-duration.ts';
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
    ...changed('vision-rescheduled', was.by, is.by, sayBy),
  ];
}

function sayBy(before: string | undefined, after: string | undefined): string {
  const [was, is] = [before, after].map((period) => period && sayPeriod(period));
  const lag = before && after && sayDuration(before, after);
  if (!before || !after || !lag) return sayValue('the vision', 'a date', was, is);
  const way = lastDayOf(after) > lastDayOf(before) ? 'later' : 'earlier';
  return `The date of the vision is now ${is}, ${lag} ${way} than ${was}.`;
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
