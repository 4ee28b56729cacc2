import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { recordsVersion } from './page-records.ts';
import { keepFile, stampOf, type Target } from './publish-file.ts';
import { type Entry, storeKey } from './store-entry.ts';
import type { Publication } from './publication.ts';
import type { Site } from './publish-site.ts';
import { CacheError } from './store.ts';

/**
 * Returns what is known of the pages that this renderer published last in a folder: nothing when it
 * published none, what was kept is damaged, or all are to be rendered anew.
 */
export function lastSite({ out }: Publication, { force, pages, threads }: Site): LastSite {
  const key = keyOf(out, threads.renderer);
  const kept = force ? undefined : pages.find(key);
  const read = (file: string) => readFileSync(join(kept?.folder ?? '', file));
  const stamps: Stamps = kept ? JSON.parse(read(stampsFile).toString()) : {};
  const packed = kept?.files.filter((file) => file !== stampsFile) ?? [];
  return {
    records: packed.map(read),

    keep(path, target) {
      const stamp = stamps[path];
      return stamp !== undefined && keepFile(target, path, stamp);
    },

    next(paths, { kept: left, next }, records) {
      const stamped = paths.map((path) => [path, left?.get(path) ?? stampOf(join(next, path))]);
      const files = {
        ...Object.fromEntries(records.map((each, part) => [`records-${part}`, each])),
        [stampsFile]: JSON.stringify(Object.fromEntries(stamped) satisfies Stamps),
      };
      return () => {
        try {
          pages.put(key, files, { isReplaced: true });
        } catch (error) {
          // Then the next build renders all of it again.
          if (!(error instanceof CacheError)) throw error;
        }
      };
    },
  };
}

/** All that pages are made of besides the roadmap. */
function keyOf(out: string, { folder, files }: Entry): string {
  const code = files.filter((file) => file.startsWith('server/'));
  const { icu = '', node } = process.versions;
  return storeKey(
    recordsVersion,
    out,
    icu,
    node,
    ...code.map((file) => readFileSync(join(folder, file))),
  );
}

const stampsFile = 'stamps.json';

/** By path. */
type Stamps = Readonly<Record<string, string>>;

export interface LastSite {
  /** Which cells its pages were made from, for `RenderThreads.open`. */
  readonly records: readonly Uint8Array[];
  /** Keeps a page of it for the site that is being put together, if it is as it was published. */
  keep(path: string, target: Target): boolean;
  /**
   * Notes the pages of the site that is being put together. Once that is published, the function that
   * is returned keeps them for the next build.
   */
  next(paths: readonly string[], target: Target, records: readonly Uint8Array[]): () => void;
}
