import { oncePer } from '../core/roadmap/once-per.ts';
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
  return itemsOf(roadmap).get(file);
}

const itemsOf = oncePer((roadmap: Roadmap): ReadonlyMap<string, WrittenItem> => {
  const { vision, intents, slices, assumptions, updates } = roadmap;
  const written = [vision, ...intents, ...slices, ...assumptions, ...updates];
  return new Map(written.map((item) => [item.file, item]));
});

export type WrittenItem = Vision | Intent | Slice | Assumption | Update;
