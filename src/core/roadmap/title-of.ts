import type { Item } from './roadmap.ts';

/** What people call an item. */
export function titleOf(item: Item): string {
  return item.type === 'team' ? item.name : item.title;
}
