import { hasPage } from '../core/addresses.ts';
import type { Item } from '../core/roadmap/roadmap.ts';

/**
 * What stands before every id of an item's body: nothing on a page of its own, else its type and
 * id, because a page may show several items that have no page.
 */
export function idPrefixOf(item: Item | undefined): string {
  return item === undefined || hasPage(item) ? '' : `${item.type}-${item.id}-`;
}
