import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type PageRecords, recordsVersion } from './page-records.ts';
import { type Entry, storeKey } from './store-entry.ts';
import { CacheError, projectStore } from './store.ts';

/**
 * Returns what is known of the pages that a renderer published last in a folder: nothing when it
 * published none, what was kept is damaged, or all are to be rendered anew.
 */
export function lastSite({ force, out, project }: SitePlace, renderer: Entry): LastSite {
  const store = projectStore(project, 'pages');
  const key = storeKey(recordsVersion, out, ...makingOf(renderer));
  const kept = force ? {} : readAll(store.find(key));
  const { [stampsFile]: stamps, ...records } = kept;
  const parts = Object.values(records);
  return {
    stamps: stamps ? JSON.parse(stamps.toString()) : {},

    recall(records) {
      for (const part of parts) records.unpack(part);
    },

    keep(stamps, records, others) {
      const [first, ...later] = parts;
      const news = later.reduce((sum, part) => sum + part.length, 0);
      // As long as news are less than what they add to, reading them takes less time than packing all.
      const own = first && news < first.length ? [...parts, records.packNews()] : [records.pack()];
      const all = [...own, ...others];
      const named = all.map((part, at) => [`records-${String(at).padStart(3, '0')}`, part]);
      const files = { ...Object.fromEntries(named), [stampsFile]: JSON.stringify(stamps) };
      try {
        store.put(key, files, { isReplaced: true });
      } catch (error) {
        // Then the next build renders all of it again.
        if (!(error instanceof CacheError)) throw error;
      }
    },
  };
}

/** Returns nothing when another build replaces the entry just now. */
function readAll(entry: Entry | undefined): Readonly<Record<string, Buffer>> {
  try {
    const files = entry?.files ?? [];
    const read = (file: string) => readFileSync(join(entry?.folder ?? '', file));
    return Object.fromEntries(files.map((file) => [file, read(file)]));
  } catch {
    return {};
  }
}

/** All that pages are made of besides the roadmap. */
function makingOf({ folder, files }: Entry): readonly (string | Uint8Array)[] {
  const code = files.filter((file) => file.startsWith('server/'));
  const { icu = '', node } = process.versions;
  return [icu, node, ...code.map((file) => readFileSync(join(folder, file)))];
}

const stampsFile = 'stamps.json';

/** Of each file of a site, by path. */
export type Stamps = Readonly<Record<string, string>>;

export interface SitePlace {
  /** The folder a site is published in, a path without links. */
  readonly out: string;
  /** The folder of Throughline itself. */
  readonly project: string;
  /** Whether to render all of its pages. */
  readonly force?: boolean;
}

export interface LastSite {
  /** The stamps of its pages. */
  readonly stamps: Stamps;
  /** Adds what its pages were made from. */
  recall(records: PageRecords): void;
  /**
   * Keeps for the next build what the pages are made from now, with their stamps: what is on record
   * here, where it was recalled, and the packed records of other threads.
   */
  keep(stamps: Stamps, records: PageRecords, others: readonly Uint8Array[]): void;
}
