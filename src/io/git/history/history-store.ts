import { createHash, randomUUID } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { FileFacts, LoggedCommit } from '../../../core/history/git-log.ts';

/**
 * Keeps what was read of the history of one content folder, by the code that read it. Safe to delete
 * and to use from many processes at once: what cannot be read counts as lacking, what cannot be
 * written is read again next time.
 */
export function historyStore(folder: string, names: readonly string[]): HistoryStore {
  const key = digestOf([version(), ...names]);
  const file = join(folder, `${key}.json`);
  return {
    read() {
      const before = kept.get(file);
      if (before) return before;
      try {
        const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
        return isKept(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      kept.clear();
      kept.set(file, value);
      const draft = `${file}.${randomUUID()}.tmp`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, JSON.stringify(value));
        renameSync(draft, file);
      } catch {
        rmSync(draft, { force: true });
      }
    },
  };
}

/** The last one, for whoever asks again and again while a roadmap is written. */
const kept = new Map<string, KeptHistory>();

let known: string | undefined;

/** Changes whenever this code might read a history otherwise. */
function version(): string {
  known ??= digestOf(
    sources.flatMap((folder) =>
      globSync('**/*.{ts,js}', { cwd: folder })
        .sort()
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    ),
  );
  return known;
}

const sources = ['.', '../../../core/history', '../../../core/document', '../../../core/model'].map(
  (path) => fileURLToPath(new URL(path, import.meta.url)),
);

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} ${part}`);
  return hash.digest('hex').slice(0, 40);
}

function isKept(value: unknown): value is KeptHistory {
  return typeof value === 'object' && value !== null && 'tip' in value && 'versions' in value;
}

export interface KeptHistory {
  /** The commit it leads up to. */
  readonly tip: string;
  readonly commits: readonly LoggedCommit[];
  readonly versions: Readonly<Record<string, FileFacts>>;
  /** Whether some versions were not to be had. */
  readonly isLacking: boolean;
}

interface HistoryStore {
  readonly read: () => KeptHistory | undefined;
  readonly write: (value: KeptHistory) => void;
}
