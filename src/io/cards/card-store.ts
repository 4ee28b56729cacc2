import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { cardVersion, type Card } from '../../core/cards/card.ts';

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
      touch(location);
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

    prune() {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        const days = name.endsWith('.draft') ? 1 : daysKept;
        const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
        if (used < Date.now() - days * day) rmSync(path, { force: true });
      }
    },
  };
}

const day = 24 * 60 * 60 * 1000;
const daysKept = 60;

function digestOf(card: Card): string {
  const said = JSON.stringify([cardVersion, card]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // A cache that is shared read-only is as good to read from.
  }
}

export interface CardStore {
  /** Where the PNG of a card lies, when it was drawn before. */
  readonly find: (card: Card) => string | undefined;
  readonly keep: (card: Card, png: Buffer) => string;
  /** Lets go of what no site has shown for long, and of what killed processes left. */
  readonly prune: () => void;
}
