import { daysOf } from '../model/days.ts';
import type { Appetite } from '../model/key.ts';
import type { Roadmap, Slice } from './roadmap.ts';

/**
 * Returns how much of its appetite an active slice has spent; `undefined` where that is not known. It
 * is over on the first day after its last planned day.
 */
export function appetiteSpent(
  { appetite, days: { started }, status }: Slice,
  { asOf }: Pick<Roadmap, 'asOf'>,
): AppetiteSpent | undefined {
  if (status !== 'active' || appetite === undefined) return undefined;
  if (started === undefined || started > asOf) return undefined;
  const { amount, unit } = appetite;
  const length = unit === 'week' ? 7 : 1;
  const [days, planned] = [daysOf(started, asOf), amount * length];
  return { days, planned, unit, at: Math.ceil(days / length), of: amount, isOver: days > planned };
}

export interface AppetiteSpent {
  /** The days of its work up to today, both counted, and of its appetite. */
  readonly days: number;
  readonly planned: number;
  /** The same in the unit it was written in: in week 2 of 3. */
  readonly unit: Appetite['unit'];
  readonly at: number;
  readonly of: number;
  readonly isOver: boolean;
}
