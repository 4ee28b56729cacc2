import type { Messages } from '../../messages/create-messages.ts';
import type { RemovedItem } from '../../core/history/removed-items.ts';
import { formatDay } from '../../core/model/format-period.ts';
import { resolveSlice } from '../../core/promise/resolve-slice.ts';

/** Returns when an item was removed and, of a slice, when it shipped: `shipped 1 May 2026, removed 3 Aug 2026`. */
export function sayRemoval(removed: RemovedItem, t: Messages): string {
  const shipped = removed.type === 'slice' ? dayShipped(removed) : undefined;
  const day = formatDay(removed.date, t.locale);
  if (shipped === undefined) return t('removed.removed', { day });
  return shipped === ''
    ? t('removed.shipped-before', { day })
    : t('removed.shipped', { shippedOn: formatDay(shipped, t.locale), day });
}

/** Returns the day a removed slice shipped; empty where it is not known, `undefined` where it did not ship. */
export function dayShipped({ item, said, date }: RemovedItem): string | undefined {
  if (said.status !== 'shipped') return undefined;
  return resolveSlice(said, item, date).days.shipped ?? '';
}
