import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FileFacts, LoggedCommit } from '../../../core/history/git-log.ts';
import { factKeys } from '../../../core/history/history.ts';
import { markUsed } from '../../mark-used.ts';
import { pruneStore } from '../../prune-store.ts';
import { writeText } from '../../write-text.ts';

/**
 * Keeps what was read of the history of one content folder. Safe to delete and to use from many
 * processes at once: what cannot be read counts as lacking, what cannot be written is read again
 * next time.
 */
export function historyStore(folder: string, names: readonly string[]): HistoryStore {
  const file = join(folder, `${digestOf([layout, ...factKeys, ...names])}.json`);
  return {
    read() {
      const before = kept.get(file);
      if (before) return before;
      try {
        const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
        markUsed(file);
        return isKept(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      kept.clear();
      kept.set(file, value);
      try {
        writeText(file, JSON.stringify(value));
        pruneStore(folder, { isDraft: (name) => name.endsWith('.tmp'), most });
      } catch {
        // A folder that cannot be written costs time, nothing else.
      }
    },
  };
}

/** To be raised whenever a history is kept otherwise, or read otherwise from the same commits. */
const layout = 'history 2';

/** As many as somebody works on. */
const most = 24;

/** The last one, for whoever asks again and again while a roadmap is written. */
const kept = new Map<string, KeptHistory>();

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('hex').slice(0, 40);
}

function isKept(value: unknown): value is KeptHistory {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['tip', 'boundary', 'commits', 'versions'].every((key) => key in value)
  );
}

export interface KeptHistory {
  /** The commit it leads up to. */
  readonly tip: string;
  /** Where a shallow clone was cut off when it was read; it may have been deepened since. */
  readonly boundary: readonly string[];
  readonly commits: readonly LoggedCommit[];
  readonly versions: Readonly<Record<string, FileFacts>>;
  /** Whether some versions were not to be had. */
  readonly isLacking: boolean;
}

interface HistoryStore {
  readonly read: () => KeptHistory | undefined;
  readonly write: (value: KeptHistory) => void;
}
