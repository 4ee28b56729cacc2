import { lastDayOf } from '../model/period.ts';
import { sayDuration } from './say-duration.ts';

/** To go on with after what became of a promise on a day: how long it had been overdue by then, if it was. */
export function sayOverdue(promise: string, day: string): string {
  const due = lastDayOf(promise);
  return due < day ? `, ${sayDuration(due, day)} after it was due` : '';
}
