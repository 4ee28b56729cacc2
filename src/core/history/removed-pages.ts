import { addressOf } from '../addresses.ts';
import { idPattern, isReservedId, longestId } from '../model/scalars.ts';
import { oncePer } from '../once-per.ts';
import { partsOfKey } from '../roadmap/item-key.ts';
import type { Goal, Intent, Roadmap, Vision } from '../roadmap/roadmap.ts';
import { keysOfRemoved, removedItems, type RemovedItem } from './removed-items.ts';

/**
 * Returns what was removed, by each address it had a page at: one that leads elsewhere or has a page
 * again is left out. Of several items that were at one address the last one is there.
 */
export const removedPages = oncePer((roadmap: Roadmap): ReadonlyMap<string, RemovedItem> => {
  const { byId, settings } = roadmap;
  const pages = new Map<string, RemovedItem>();
  const items = removedItems(roadmap).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  for (const removed of items) {
    for (const key of keysOfRemoved(removed)) {
      const { type } = removed;
      const { id } = partsOfKey(key);
      const address = addressOf({ type, id });
      const isTaken = byId[type].has(id) || Object.hasOwn(settings.redirects, address);
      if (!isTaken && isPublishable(id)) pages.set(address, removed);
    }
  }
  return pages;
});

/** Returns the address at which a page says that an item was removed; `undefined` where none does. */
export function pageOfRemoved(
  roadmap: Roadmap,
  { type, id, item }: RemovedItem,
): string | undefined {
  const address = addressOf({ type, id });
  return removedPages(roadmap).get(address)?.item === item ? address : undefined;
}

/** A file whose name is no id was never published. */
function isPublishable(id: string): boolean {
  return id.length <= longestId && idPattern.test(id) && !isReservedId(id);
}

/**
 * Returns what something that was removed was part of, and what there is to read in its place: the
 * intent of a slice, else the first of its goals that is still there, else the vision.
 */
export function placeOfRemoved(roadmap: Roadmap, { type, said }: RemovedItem): PlaceOfRemoved {
  const { byId, vision } = roadmap;
  if (type === 'goal') return { instead: vision };
  const intent = type === 'slice' ? byId.intent.get(said.intent ?? '') : undefined;
  if (intent) return { instead: intent };
  const parent =
    type === 'slice'
      ? removedItems(roadmap).find((each) => each.type === 'intent' && each.id === said.intent)
      : undefined;
  const goals = (parent?.said ?? said).goals?.split(' ') ?? [];
  const goal = goals.map((id) => byId.goal.get(id)).find((each) => each !== undefined);
  return { instead: goal ?? vision, ...(parent && { parent }) };
}

interface PlaceOfRemoved {
  readonly instead: Vision | Goal | Intent;
  /** The intent of a slice, if it was also removed. */
  readonly parent?: RemovedItem;
}
