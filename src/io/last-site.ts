import type { Card } from '../core/cards/card.ts';
import { recordsVersion } from './cell-table.ts';
import type { PageRecords } from './page-records.ts';
import { type KeptFile, storeKey } from './store-entry.ts';
import { keepParts, nextParts, partsOf } from './store-parts.ts';
import { projectStore } from './store.ts';

/**
 * Returns what is known of the pages that a renderer, by its digest, published last in a folder:
 * nothing when it published none, what was kept is damaged, or all are to be rendered anew.
 */
export function lastSite({ force, out, project }: SitePlace, code: string): LastSite {
  const store = projectStore(project, 'pages');
  const key = storeKey(recordsVersion, out, code);
  const files = force ? new Map<string, KeptFile>() : store.read(key);
  const parts = partsOf(files);
  const before = files.get(contentsFile)?.bytes;
  const contents: SiteContents | undefined = before && JSON.parse(new TextDecoder().decode(before));
  return {
    contents,

    recall(records) {
      for (const { bytes } of parts) records.unpack(bytes);
    },

    keep({ addresses, cards, stamps }, records) {
      const now: SiteContents = { addresses, cards, stamps };
      const names = [...madeOnce, ...addresses];
      const whole = () => records.pack(names);
      const next = nextParts(parts, { news: records.packNews, whole });
      keepParts(store, key, { parts: next, others: { [contentsFile]: JSON.stringify(now) } });
    },
  };
}

const contentsFile = 'contents.json';

/** Parts that are made of the whole roadmap, and on record beside the pages. */
const madeOnce = ['addresses', 'cards'] as const;
export type MadeOnce = (typeof madeOnce)[number];

/** The contents of a site. */
export interface SiteContents {
  readonly addresses: readonly string[];
  readonly cards: readonly Card[];
  readonly stamps: Stamps;
}

/** The stamp of each page, by the path of its file. */
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
  readonly contents: SiteContents | undefined;
  /** Adds what its pages were made from. */
  recall(records: PageRecords): void;
  /** Keeps for the next build what the site consists of now, and what that is made from. */
  keep(contents: SiteContents, records: PageRecords): void;
}
