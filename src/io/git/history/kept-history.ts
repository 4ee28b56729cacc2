import type { FileFacts, LoggedCommit } from '../../../core/history/git-log.ts';
import { factKeys } from '../../../core/model/history.ts';
import { storeKey } from '../../store-entry.ts';
import type { TextStore } from '../../store.ts';

/** Returns the stored history of one content folder. */
export function keptHistory(cache: TextStore, names: readonly string[]): KeptHistories {
  const key = storeKey(layout, ...factKeys, ...names);
  return {
    read() {
      const text = cache.read(key);
      if (text === undefined) return undefined;
      const history: KeptHistory = JSON.parse(text);
      return history;
    },
    write: (history) => cache.write(key, JSON.stringify(history)),
  };
}

/** Raise it when a history is stored differently, or read differently from the same commits. */
const layout = 'history 4';

export interface KeptHistory {
  /** The commit it leads up to. */
  readonly tip: string;
  /** Where a shallow clone was cut off when it was read; it may have been deepened since. */
  readonly boundary: readonly string[];
  readonly commits: readonly LoggedCommit[];
  readonly versions: Readonly<Record<string, FileFacts>>;
  /** Whether some versions were not available. */
  readonly isLacking: boolean;
}

interface KeptHistories {
  readonly read: () => KeptHistory | undefined;
  readonly write: (history: KeptHistory) => void;
}
