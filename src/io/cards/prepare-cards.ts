import { join } from 'node:path';

import { type Card, cardVersion } from '../../core/cards/card.ts';
import type { PublishedFile } from '../publish-file.ts';
import { type Entry, storeKey } from '../store-entry.ts';
import type { Store } from '../store.ts';

/**
 * Draws social cards and returns their paths. Takes existing ones from the store: when it has all,
 * no drawing code is loaded.
 */
export async function prepareCards(
  cards: readonly Card[],
  { store, signal }: PrepareOptions,
): Promise<readonly PublishedFile[]> {
  const entries = new Map<Card, Entry>();
  const missing = cards.filter((card) => {
    const found = store.find(keyOf(card));
    if (found !== undefined) entries.set(card, found);
    return found === undefined;
  });
  if (missing.length > 0) {
    const { makeCard } = await import('./make-card.ts');
    const open = missing[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (const card of open) {
        signal?.throwIfAborted();
        entries.set(card, store.put(keyOf(card), { [file]: await makeCard(card) }));
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, missing.length) }, work));
  }
  return cards.flatMap((card) => {
    const entry = entries.get(card);
    return entry ? [{ path: card.address.slice(1), location: join(entry.folder, file) }] : [];
  });
}

/** While one is set and counted here, others are painted and packed in threads of their own. */
const atOnce = 3;

const file = 'card.png';

/** All that a card shows. */
function keyOf(card: Card): string {
  return storeKey(JSON.stringify([cardVersion, card]));
}

export interface PrepareOptions {
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}
