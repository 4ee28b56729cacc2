import { markOf } from '../base/marks.ts';
import type { CardBead } from '../../core/cards/card.ts';
import type { Intent, Slice } from '../../core/roadmap/roadmap.ts';

/** Returns slices by their marks, in the order of their way: shipped, active, blocked, not started, dropped. */
export function beadLine(slices: readonly Slice[]): readonly BeadGroup[] {
  const of = Map.groupBy(slices, markOf);
  return order.flatMap((mark) => {
    const own = of.get(mark) ?? [];
    // A few are a bead each; more are one long bead, whose number is beside it.
    const isLong = own.length > (slices.length > mostBeads ? 3 : mostBeads);
    return own.length === 0 ? [] : { mark, slices: own, isLong };
  });
}

const order = ['shipped', 'active', 'blocked', 'ready', 'proposed', 'dropped'] as const;

/** So many slices still are a bead each. */
export const mostBeads = 12;

/**
 * Returns whether to show how many slices of an intent shipped: for now, for next on its own page,
 * and for any intent once one of its slices shipped. Further away, a count would be a guess.
 */
export function isCounted({ horizon, progress }: Intent, { isAlone = false } = {}): boolean {
  const isNear = horizon === 'now' || (isAlone && horizon === 'next');
  return progress.total > 0 && (isNear || progress.shipped > 0);
}

export interface BeadGroup {
  readonly mark: CardBead;
  readonly slices: readonly Slice[];
  /** Whether they are drawn as one. */
  readonly isLong: boolean;
}
