import { hasPage } from '../core/addresses.ts';
import { oncePer } from '../core/once-per.ts';
import type {
  Assumption,
  Intent,
  Item,
  Roadmap,
  Slice,
  Update,
  Vision,
} from '../core/roadmap/roadmap.ts';

/** Returns the item written in a content file; `undefined` when the file holds none. */
export function itemOfFile(roadmap: Roadmap, file: string): WrittenItem | undefined {
  return itemsOf(roadmap).get(file);
}

const itemsOf = oncePer((roadmap: Roadmap): ReadonlyMap<string, WrittenItem> => {
  const { vision, intents, slices, assumptions, updates } = roadmap;
  const written = [vision, ...intents, ...slices, ...assumptions, ...updates];
  return new Map(written.map((item) => [item.file, item]));
});

export type WrittenItem = Vision | Intent | Slice | Assumption | Update;

/**
 * Returns the prefix of every id in an item's body: empty on its own page, else its type and id,
 * because a page may show several items that have no page. It ends in a way that ids do not
 * continue, so that heading "B" of item "a" and item "a-b" differ.
 */
export function idPrefixOf(item: Item | undefined): string {
  return item === undefined || hasPage(item) ? '' : `_${item.type}-${item.id}--`;
}
