import { hasPage } from '../core/addresses.ts';
import type { Item } from '../core/roadmap/roadmap.ts';

/**
 * What stands before every id of an item's body: nothing on a page of its own, else its type and
 * id, because a page may show several items that have no page. It ends as no id goes on, or what
 * "a" says under "B" would be called as the item "a-b" is.
 */
export function idPrefixOf(item: Item | undefined): string {
  return item === undefined || hasPage(item) ? '' : `_${item.type}-${item.id}--`;
}
