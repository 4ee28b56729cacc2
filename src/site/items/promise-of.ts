import { daysOfWork } from '../../core/forecast/days-of-work.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { formatPeriod } from '../base/format-period.ts';

/**
 * How it stands with what was promised of a slice: a period is kept until its last day. `undefined`
 * without a promise, for a dropped slice, and for one that shipped on a day nobody knows.
 */
export function promiseOf(
  slice: Slice,
  { asOf, history }: Pick<Roadmap, 'asOf' | 'history'>,
): Promised | undefined {
  const { target, status } = slice;
  if (target === undefined || status === 'dropped') return undefined;
  const last = lastDayOf(target);
  if (status !== 'shipped') return { target, state: asOf > last ? 'overdue' : 'open' };
  const { shipped } = daysOfWork(slice, history);
  if (shipped === undefined) return undefined;
  return { target, state: shipped > last ? 'late' : 'kept' };
}

/** What was promised and what became of it: `promised for Q3 2026, overdue`. */
export function promiseInWords({ target, state }: Promised, language: string): string {
  const period = formatPeriod(target, language);
  return `promised for ${period}${state === 'open' ? '' : `, ${state}`}`;
}

/** Whether somebody should ask about it. */
export function isBroken({ state }: Promised): boolean {
  return state === 'overdue' || state === 'late';
}

export interface Promised {
  /** The period it was promised for. */
  readonly target: string;
  readonly state: 'open' | 'overdue' | 'kept' | 'late';
}
