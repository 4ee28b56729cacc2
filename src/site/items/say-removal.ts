import type { RemovedItem } from '../../core/history/removed-items.ts';
import { formatDay } from '../../core/model/format-period.ts';
import { resolveSlice } from '../../core/promise/resolve-slice.ts';

/** Returns when an item was removed and, of a slice, when it shipped: `shipped 1 May 2026, removed 3 Aug 2026`. */
export function sayRemoval(removed: RemovedItem, language: string): string {
  const shipped = removed.type === 'slice' ? dayShipped(removed) : undefined;
  const before =
    shipped === undefined
      ? ''
      : shipped === ''
        ? 'shipped, '
        : `shipped ${formatDay(shipped, language)}, `;
  return `${before}removed ${formatDay(removed.date, language)}`;
}

/** Returns the day a removed slice shipped; empty where it is not known, `undefined` where it did not ship. */
export function dayShipped({ item, said, date }: RemovedItem): string | undefined {
  if (said.status !== 'shipped') return undefined;
  return resolveSlice(said, item, date).days.shipped ?? '';
}
