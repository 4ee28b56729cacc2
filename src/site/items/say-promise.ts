import { type Messages, joinFacts } from '../../messages/create-messages.ts';
import type { SlicePromise } from '../../core/promise/promise.ts';
import { isMissed } from '../../core/promise/judge-promise.ts';
import { daysBetween } from '../../core/model/days.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { formatAmount } from '../../core/text/numbers.ts';

/** Returns what was promised and what became of it: `due Q3 2026, overdue`. */
export function sayPromise(promise: SlicePromise, t: Messages): string {
  const due = t('promise.due', { period: formatPeriod(promise.target, t.locale) });
  return joinFacts([due, sayPromiseState(promise, t)], t);
}

/** `6 weeks late`; empty while there is nothing to say yet. */
export function sayPromiseState({ state, due, endedOn = due }: SlicePromise, t: Messages): string {
  if (state === 'open' || state === 'due-soon') return '';
  if (state !== 'late') return t(`promise.${state}`);
  return t('promise.late', { duration: sayDelay(daysBetween(due, endedOn), t.locale) });
}

/** `6 weeks overdue`, of a promise that was withdrawn or removed then; empty if it was not due yet. */
export function sayOverdue(promise: SlicePromise, t: Messages): string {
  const { due, endedOn = due } = promise;
  if (!isMissed(promise)) return '';
  return t('promise.overdue-by', { duration: sayDelay(daysBetween(due, endedOn), t.locale) });
}

/** In the largest unit of which there are two. */
function sayDelay(days: number, locale: string): string {
  if (days < 14) return formatAmount(days, 'day', locale);
  if (days < 60) return formatAmount(Math.round(days / 7), 'week', locale);
  const months = Math.round(days / daysPerMonth);
  return months < 24
    ? formatAmount(months, 'month', locale)
    : formatAmount(Math.round(months / 12), 'year', locale);
}

const daysPerMonth = 30.4375;

/** Returns whether to show a promise beside its slice: until it is withdrawn. */
export function isShown(promise: SlicePromise | undefined): promise is SlicePromise {
  return promise !== undefined && promise.state !== 'withdrawn';
}
