import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { roadmapOf, type Tree } from '../support/roadmap-of.ts';

/** The roadmap of a content folder in memory that has no errors; its vision may be left out. */
export function linkedRoadmap(tree: Tree): Roadmap {
  const { roadmap, diagnostics } = roadmapOf({ ...smallest, ...tree });
  if (!roadmap) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return roadmap;
}

/** The item of that id, or a failed test. */
export function known<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`There is no "${id}"`);
  return item;
}

const smallest = { 'vision.md': '---\ntitle: Vision\nstatement: One sentence.\n---\n' };
