import { recordsVersion } from './cell-table.ts';
import type { PageRecords } from './page-records.ts';
import { storeKey } from './store-entry.ts';
import { keepParts, nextParts, readParts } from './store-parts.ts';
import { projectStore } from './store.ts';

/**
 * Returns what is known of the pages that a renderer, by its digest, published last in a folder:
 * nothing when it published none, what was kept is damaged, or all are to be rendered anew.
 */
export function lastSite({ force, out, project }: SitePlace, code: string): LastSite {
  const store = projectStore(project, 'pages');
  const key = storeKey(recordsVersion, out, code);
  const { parts, others } = readParts(force ? undefined : store.find(key));
  const stamps = others[stampsFile];
  return {
    stamps: stamps ? JSON.parse(stamps.toString()) : {},

    recall(records) {
      for (const part of parts) records.unpack(part);
    },

    keep(stamps, records) {
      const next = nextParts(parts, { news: records.packNews, whole: records.pack });
      keepParts(store, key, { parts: next, others: { [stampsFile]: JSON.stringify(stamps) } });
    },
  };
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
  /** Keeps for the next build what the pages are made from now, with their stamps. */
  keep(stamps: Stamps, records: PageRecords): void;
}
