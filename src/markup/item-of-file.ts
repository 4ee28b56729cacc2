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

/** The item written in a content file; `undefined` when the file holds none. */
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
 * What comes before every id of an item's body: nothing on a page of its own, else its type and
 * id, because a page may show several items that have no page. It ends as no id goes on, or what
 * "a" says under "B" would be called as the item "a-b" is.
 */
export function idPrefixOf(item: Item | undefined): string {
  return item === undefined || hasPage(item) ? '' : `_${item.type}-${item.id}--`;
}
