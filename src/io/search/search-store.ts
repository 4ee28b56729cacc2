import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { filesBelow } from '../files-below.ts';
import { markUsed } from '../mark-used.ts';
import { pruneStore } from '../prune-store.ts';
import type { IndexJob } from './index-records.ts';

/**
 * Keeps indexes in `folder`, each by the digest of all that is in it: never out of date, safe to
 * delete, to share and to use from many processes at once.
 */
export function openSearchStore(folder: string): SearchStore {
  const whole = (name: string): KeptIndex | undefined => {
    const kept = join(folder, name);
    const files = filesBelow(kept);
    return files.includes(entryFile) ? { folder: kept, files } : undefined;
  };
  return {
    digestOf({ records, language }) {
      const hash = createHash('sha256').update(`${layout}\0${engineVersion()}\0${language}\0`);
      for (const record of records) hash.update(JSON.stringify(record));
      return hash.digest('hex').slice(0, 32);
    },

    find(digest) {
      const kept = whole(digest);
      if (kept) markUsed(kept.folder);
      return kept;
    },

    draft() {
      mkdirSync(folder, { recursive: true });
      return mkdtempSync(join(folder, draftPrefix));
    },

    keep(digest, draft) {
      if (whole(basename(draft)) === undefined) throw new Error('no index was made');
      try {
        renameSync(draft, join(folder, digest));
      } catch (error) {
        // Another process may have kept the same index just now: then that is used.
        if (whole(digest) === undefined) throw error;
      }
      pruneStore(folder, {
        isDraft: (name) => name.startsWith(draftPrefix),
        most: indexesKept,
      });
      const kept = whole(digest);
      if (kept === undefined) throw new Error('the index is lost');
      return kept;
    },

    discard: (draft) => rmSync(draft, { recursive: true, force: true }),
  };
}

/** Changes whenever other files are made of the same records. */
const layout = 'search 4';
/** The file without which an index cannot be read; it is there as soon as all others are. */
const entryFile = 'pagefind-entry.json';
const draftPrefix = 'draft-';
/** Each edit of a roadmap makes another. */
const indexesKept = 16;

function engineVersion(): string {
  const home = fileURLToPath(new URL('..', import.meta.resolve('pagefind')));
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  );
  return version;
}

export interface SearchStore {
  readonly digestOf: (job: IndexJob) => string;
  readonly find: (digest: string) => KeptIndex | undefined;
  /** A new folder for an index to be written into. */
  readonly draft: () => string;
  /** Makes an index of what was drafted; only now is it found. */
  readonly keep: (digest: string, draft: string) => KeptIndex;
  readonly discard: (draft: string) => void;
}

export interface KeptIndex {
  readonly folder: string;
  /** Relative to it, sorted. */
  readonly files: readonly string[];
}
