import type { Roadmap } from './roadmap.ts';
import type { ItemHistory } from '../model/history.ts';
import { itemKey, type Keyed } from './item-key.ts';

/** What is known of how an item came to be; `undefined` where nothing is. */
export function historyOf(
  { history }: Pick<Roadmap, 'history'>,
  item: Keyed,
): ItemHistory | undefined {
  return history?.items.get(itemKey(item));
}

/** What an item was called last; `undefined` where it never had a title. */
export function lastTitleOf({ initial, events }: ItemHistory): string | undefined {
  const last = events.findLast(({ what, to }) => what === 'title' && to !== undefined);
  return last?.to ?? initial.title;
}
