import { daysBetween } from '../../core/model/days.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';

/**
 * Which week of its appetite an active slice is in, seen from the day of the roadmap. `undefined`
 * where that cannot be said: not begun, without appetite, or with one in days, of which nobody
 * knows whether they count the weekends.
 */
export function appetiteSpent(
  slice: Slice,
  { asOf }: Pick<Roadmap, 'asOf'>,
): AppetiteSpent | undefined {
  const { appetite, status } = slice;
  const { started } = slice.days;
  const isKnown = status === 'active' && started !== undefined && appetite?.unit === 'week';
  if (!isKnown || started > asOf) return undefined;
  const week = Math.floor(daysBetween(started, asOf) / 7) + 1;
  return { week, of: appetite.amount, isOver: week > appetite.amount };
}

export interface AppetiteSpent {
  readonly week: number;
  readonly of: number;
  readonly isOver: boolean;
}
