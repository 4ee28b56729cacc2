import type { Item } from './roadmap.ts';

/** Returns the title of an item for readers. */
export function titleOf(item: Item): string {
  return item.type === 'team' ? item.name : item.title;
}
