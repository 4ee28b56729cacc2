import type { Roadmap } from './roadmap.ts';
import type { ItemHistory } from '../model/history.ts';
import { itemKey, type Keyed } from './item-key.ts';

/** Returns the known history of an item; `undefined` if there is none. */
export function historyOf(
  { history }: Pick<Roadmap, 'history'>,
  item: Keyed,
): ItemHistory | undefined {
  return history?.items.get(itemKey(item));
}

/** Returns the last title of an item; `undefined` if it never had one. */
export function lastTitleOf({ initial, events }: ItemHistory): string | undefined {
  const last = events.findLast(({ what, to }) => what === 'title' && to !== undefined);
  return last?.to ?? initial.title;
}
