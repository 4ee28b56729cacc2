import { isOpen } from '../../core/model/slice.ts';
import type { Intent, Slice } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';

/**
 * Returns which slices of an intent its page shows: all of a few, else those that are open, after the
 * last that shipped. The others are folded, by what became of them.
 */
export function intentSlices({ slices }: Pick<Intent, 'slices'>): IntentSlices {
  if (slices.length <= mostInAll) return { shown: slices, open: [], shipped: [], dropped: [] };
  const open = slices.filter(isOpen);
  const shipped = slices
    .filter(({ status }) => status === 'shipped')
    .toSorted((a, b) => compare(b.days.shipped ?? '', a.days.shipped ?? ''));
  const chosen = new Set([...shipped.slice(0, lastShipped), ...open.slice(0, mostOpen)]);
  return {
    shown: slices.filter((slice) => chosen.has(slice)),
    open: open.slice(mostOpen),
    shipped: shipped.slice(lastShipped),
    dropped: slices.filter(({ status }) => status === 'dropped'),
  };
}

const mostInAll = 16;
const mostOpen = 20;
const lastShipped = 3;

interface IntentSlices {
  readonly shown: readonly Slice[];
  /** The open ones that are too many. */
  readonly open: readonly Slice[];
  /** The latest first. */
  readonly shipped: readonly Slice[];
  readonly dropped: readonly Slice[];
}
