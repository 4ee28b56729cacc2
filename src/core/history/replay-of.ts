import { sliceStatuses, type SliceStatus } from '../model/slice.ts';
import { oncePer } from '../once-per.ts';
import type { Intent, Roadmap, Slice } from '../roadmap/roadmap.ts';
import { factsAt } from '../model/facts-at.ts';
import { historyOf } from '../roadmap/history-of.ts';
import { monthsKnown, placesByMonth, stoodByMonth, type Place } from './stood-by-month.ts';

/**
 * How what is on the roadmap came to be: where every intent stood, and how far every slice was, at the
 * end of each month that is known. `undefined` when there is nothing to replay: no history, no second
 * month, or nothing that changed.
 */
export const replayOf = oncePer((roadmap: Roadmap): Replay | undefined => {
  const months = monthsKnown(roadmap);
  if (months.length < 2) return undefined;
  const intents = roadmap.intents.map((item) => ({ item, stood: placesByMonth(roadmap, item.id) }));
  const slices = roadmap.slices.map((slice) => {
    const item = historyOf(roadmap, slice);
    const statusOn = (day: string) => statusOf(item && factsAt(item, day)?.status);
    return { item: slice, stood: stoodByMonth(roadmap, item, statusOn) };
  });
  const hasChanged = [...intents, ...slices].some(({ stood }) => new Set<string>(stood).size > 1);
  return hasChanged ? { months, intents, slices } : undefined;
});

/** What was written then may be a word that is not known any more. */
function statusOf(written: string | undefined): SliceStatus | 'absent' {
  return sliceStatuses.find((status) => status === written) ?? 'absent';
}

export interface Replay {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  /** In the order of the roadmap. */
  readonly intents: readonly Stood<Intent, Place>[];
  /** Intent by intent. */
  readonly slices: readonly Stood<Slice, SliceStatus | 'absent'>[];
}

export interface Stood<Kind, State> {
  readonly item: Kind;
  /** At the end of each month. */
  readonly stood: readonly State[];
}
