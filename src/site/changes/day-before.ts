import type { Move } from '../../core/history/move.ts';
import { mondayOf } from '../../core/model/days.ts';

/**
 * Returns the day on which a slice started or shipped, where it became known only in a later week: the
 * list of that week does not say it.
 */
export function dayBefore({ kind, detail, date }: Move): string | undefined {
  if (typeof detail !== 'object') return undefined;
  const day =
    kind === 'slice-started' && 'started' in detail
      ? detail.started
      : 'shipped' in detail
        ? detail.shipped
        : 'day' in detail
          ? detail.day
          : undefined;
  return day !== undefined && mondayOf(day) < mondayOf(date) ? day : undefined;
}
