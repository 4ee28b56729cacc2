import type { SlicePromise } from '../../core/promise/promise.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { sayDuration } from '../../words/say-duration.ts';

/** What was promised and what became of it: `promised for Q3 2026, overdue`. */
export function sayPromise(promise: SlicePromise, language: string): string {
  const state = sayPromiseState(promise);
  const period = formatPeriod(promise.target, language);
  return `promised for ${period}${state === '' ? '' : `, ${state}`}`;
}

/** `six weeks late`; empty while there is nothing to say yet. */
export function sayPromiseState({ state, due, endedOn = due }: SlicePromise): string {
  if (state === 'open' || state === 'due-soon') return '';
  if (state === 'late') return `${sayDuration(due, endedOn)} late`;
  if (state === 'undated') return 'shipped on an unknown day';
  return state === 'afterwards' ? 'added after it shipped' : state;
}

/** Whether somebody should ask about it. */
export function isBroken({ state }: SlicePromise): boolean {
  return state === 'overdue' || state === 'late';
}

/** Whether there is something to say of it beside its slice: not once it was withdrawn. */
export function isShown(promise: SlicePromise | undefined): promise is SlicePromise {
  return promise !== undefined && promise.state !== 'withdrawn';
}
