import type { Item } from '../roadmap/roadmap.ts';

/** Where an item is written, relative to the content folder. */
export function fileOf(item: Item): string {
  return 'file' in item ? item.file : filesOfOthers[item.type];
}

const filesOfOthers = { goal: 'vision.md', team: 'roadmap.yml' } as const;
