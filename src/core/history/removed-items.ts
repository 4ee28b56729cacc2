import { factsAfter } from '../model/facts-at.ts';
import { oncePer } from '../once-per.ts';
import { type Facts, type ItemHistory, lastTitleOf } from '../model/history.ts';
import { itemKey, partsOfKey } from '../roadmap/item-key.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** Returns the goals, intents, slices and assumptions that were removed from the roadmap, as they were last. */
export const removedItems = oncePer((roadmap: Roadmap): readonly RemovedItem[] =>
  [...(roadmap.history?.items ?? [])].flatMap(([key, item]) => {
    const { type, id: written } = partsOfKey(key);
    if (type === 'vision' || type === 'update') return [];
    const removal = item.events.findLastIndex(({ what }) => what === 'removed');
    const said = factsAfter(item, item.events.slice(0, Math.max(removal, 0)));
    const event = item.events[removal];
    if (event === undefined || said === undefined || roadmap.byId[type].has(written)) return [];
    // Another item has its id by now.
    const [id = written] = written.split('~');
    const { date, commit } = event;
    return [{ type, id, title: lastTitleOf(item) ?? id, date, commit, item, said }];
  }),
);

/** The same of the slices alone. */
export const removedSlices = oncePer((roadmap: Roadmap) =>
  removedItems(roadmap).filter(({ type }) => type === 'slice'),
);

/** The slices that were part of an intent, as far as git knows, and were removed. */
export function removedSlicesOf(roadmap: Roadmap, intent: { readonly id: string }) {
  return byIntent(roadmap).get(intent.id) ?? [];
}

const byIntent = oncePer((roadmap: Roadmap) =>
  Map.groupBy(removedSlices(roadmap), ({ said }) => said.intent),
);

/** The keys an item that was removed had, the last one first. */
export function keysOfRemoved({ type, id, item }: RemovedItem): readonly string[] {
  return [itemKey({ type, id }), ...(item.formerKeys ?? [])];
}

export interface RemovedItem {
  readonly type: 'goal' | 'intent' | 'slice' | 'assumption';
  readonly id: string;
  /** Its last title. */
  readonly title: string;
  /** The day it was removed. */
  readonly date: string;
  /** The index of the commit that removed it; absent where that is not committed yet. */
  readonly commit: number | undefined;
  readonly item: ItemHistory;
  /** Its last facts. */
  readonly said: Facts;
}
