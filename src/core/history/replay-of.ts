import { sliceStatuses, type SliceStatus } from '../model/slice.ts';
import { oncePer } from '../once-per.ts';
import type { Intent, Roadmap, Slice } from '../roadmap/roadmap.ts';
import { factsAt } from '../model/facts-at.ts';
import { historyOf } from '../roadmap/item-key.ts';
import { monthsKnown, placesByMonth, statesByMonth, type Place } from './states-by-month.ts';

/**
 * Returns the place of every intent and the status of every slice at the end of each known month.
 * `undefined` if there is nothing to replay: no history, only one month, or no changes.
 */
export const replayOf = oncePer((roadmap: Roadmap): Replay | undefined => {
  const months = monthsKnown(roadmap);
  if (months.length < 2) return undefined;
  const intents = roadmap.intents.map((item) => ({
    item,
    states: placesByMonth(roadmap, item.id),
  }));
  const slices = roadmap.slices.map((slice) => {
    const item = historyOf(roadmap, slice);
    const statusOn = (day: string) => statusOf(item && factsAt(item, day)?.status);
    return { item: slice, states: statesByMonth(roadmap, item, statusOn) };
  });
  const hasChanged = [...intents, ...slices].some(({ states }) => new Set<string>(states).size > 1);
  return hasChanged ? { months, intents, slices } : undefined;
});

/** Returns `absent` for no status, or one that is not known any more. */
function statusOf(written: string | undefined): SliceStatus | 'absent' {
  return sliceStatuses.find((status) => status === written) ?? 'absent';
}

export interface Replay {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  /** In the order of the roadmap. */
  readonly intents: readonly ItemStates<Intent, Place>[];
  /** Intent by intent. */
  readonly slices: readonly ItemStates<Slice, SliceStatus | 'absent'>[];
}

export interface ItemStates<Kind, State> {
  readonly item: Kind;
  /** At the end of each month. */
  readonly states: readonly State[];
}
