import { daysBetween } from '../model/days.ts';
import type { Roadmap, Slice } from './roadmap.ts';

/**
 * Returns the week of its appetite an active slice is in; `undefined` if unknown or counted in days.
 */
export function appetiteSpent(
  { appetite, days, status }: Slice,
  { asOf }: Pick<Roadmap, 'asOf'>,
): AppetiteSpent | undefined {
  const { started } = days;
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
