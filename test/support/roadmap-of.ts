import type { ContentFile } from '../../src/core/content-file.ts';
import { createRoadmap, type RoadmapResult } from '../../src/core/roadmap/create-roadmap.ts';
import { dedent } from './dedent.ts';

/** What `createRoadmap` makes of a content folder in memory, told for a fixed day. */
export function roadmapOf(tree: Tree, asOf = '2026-11-23'): RoadmapResult {
  return createRoadmap(filesOf(tree), { asOf });
}

/** The files of a tree as the disk would give them, sorted by path. */
export function filesOf(tree: Tree): readonly ContentFile[] {
  return Object.entries(tree)
    .map(([path, text]) => ({ path, text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The smallest roadmap that has one of each link of the thread; spread it and replace files. */
export const minimal = {
  'vision.md': dedent`
    ---
    title: Every shelf knows what it needs
    statement: No shop runs out of what its neighbours buy every day.
    goals:
      - id: stock-outs
        title: Halve stock-outs
    ---
  `,
  'intents/never-run-out.md': dedent`
    ---
    title: A shop never runs out of what it sells every day
    goals: [stock-outs]
    horizon: now
    ---
  `,
  'slices/watch-one-item.md': dedent`
    ---
    title: Watch one item and reorder it
    intent: never-run-out
    thread: true
    status: active
    ---
  `,
} as const satisfies Tree;

/** The same, with settings that ask for no advice. */
export const quiet = { ...minimal, 'roadmap.yml': 'coach: off\n' } as const satisfies Tree;

/** Paths relative to the content folder, and what is written there. */
export type Tree = Readonly<Record<string, string>>;
