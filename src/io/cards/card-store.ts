import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cardVersion, type Card } from '../../core/cards/card.ts';
import { markUsed } from '../mark-used.ts';
import { pruneStore } from '../prune-store.ts';

/**
 * Keeps drawn cards in `folder`, each by the digest of what it says: never out of date, safe to
 * delete, to share and to use from many processes at once.
 */
export function openCardStore(folder: string): CardStore {
  const locationOf = (card: Card) => join(folder, `${digestOf(card)}.png`);
  return {
    find(card) {
      const location = locationOf(card);
      if (!existsSync(location)) return undefined;
      markUsed(location);
      return location;
    },

    keep(card, png) {
      mkdirSync(folder, { recursive: true });
      const location = locationOf(card);
      const draft = `${location}.${process.pid}.draft`;
      writeFileSync(draft, png);
      renameSync(draft, location);
      return location;
    },

    prune: () => pruneStore(folder, { isDraft: (name) => name.endsWith('.draft') }),
  };
}

function digestOf(card: Card): string {
  const said = JSON.stringify([cardVersion, card]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}

export interface CardStore {
  /** Where the PNG of a card lies, when it was drawn before. */
  readonly find: (card: Card) => string | undefined;
  readonly keep: (card: Card, png: Buffer) => string;
  /** Lets go of what no site has shown for long, and of what killed processes left. */
  readonly prune: () => void;
}
