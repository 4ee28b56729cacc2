import type { Card } from '../../core/cards/card.ts';
import type { PublishedFile } from '../published-file.ts';
import { openCardStore } from './card-store.ts';

/**
 * Draws social cards and says where each lies. What was drawn before is taken from the cache: when
 * it lacks nothing, nothing that draws is even loaded.
 */
export async function prepareCards(
  cards: readonly Card[],
  { cache, signal }: PrepareOptions,
): Promise<readonly PublishedFile[]> {
  const store = openCardStore(cache);
  const locations = new Map<Card, string>();
  const missing = cards.filter((card) => {
    const found = store.find(card);
    if (found !== undefined) locations.set(card, found);
    return found === undefined;
  });
  if (missing.length > 0) {
    const { makeCard } = await import('./make-card.ts');
    const open = missing[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const card of open) {
        signal?.throwIfAborted();
        locations.set(card, store.keep(card, await makeCard(card)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, missing.length) }, work));
    store.prune();
  }
  return cards.flatMap((card) => {
    const location = locations.get(card);
    return location === undefined ? [] : [{ path: card.address.slice(1), location }];
  });
}

/** While one is set and counted here, others are painted and packed in threads of their own. */
const atOnce = 3;

export interface PrepareOptions {
  /** The folder of the cache. */
  readonly cache: string;
  readonly signal?: AbortSignal | undefined;
}
