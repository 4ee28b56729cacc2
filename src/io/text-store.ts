import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CacheError, type Store } from './store.ts';

/**
 * Keeps texts in a store, one under each key: the last one written. What cannot be written is made
 * again next time, which costs time and nothing else.
 */
export function textStore(store: Store): TextStore {
  return {
    read(key) {
      const entry = store.find(key);
      return entry && readFileSync(join(entry.folder, file), 'utf8');
    },
    write(key, text) {
      try {
        store.put(key, { [file]: text }, { isReplaced: true });
      } catch (error) {
        if (!(error instanceof CacheError)) throw error;
      }
    },
  };
}

const file = 'text';

export interface TextStore {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}
