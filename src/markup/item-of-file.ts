import type {
  Assumption,
  Intent,
  Roadmap,
  Slice,
  Update,
  Vision,
} from '../core/roadmap/roadmap.ts';

/** The item written in a content file; `undefined` when the file holds none. */
export function itemOfFile(roadmap: Roadmap, file: string): WrittenItem | undefined {
  let items = known.get(roadmap);
  if (items === undefined) {
    const { vision, intents, slices, assumptions, updates } = roadmap;
    const written = [vision, ...intents, ...slices, ...assumptions, ...updates];
    items = new Map(written.map((item) => [item.file, item]));
    known.set(roadmap, items);
  }
  return items.get(file);
}

const known = new WeakMap<Roadmap, ReadonlyMap<string, WrittenItem>>();

export type WrittenItem = Vision | Intent | Slice | Assumption | Update;
