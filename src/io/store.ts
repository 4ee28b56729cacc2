import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

import { cacheFolder, cacheFolders, packagesOf } from './cache-folder.ts';
import { discard, draftPrefix, markUsed, pruneStore } from './prune-store.ts';
import { isRefusal, reasonOf } from './reason-of.ts';
import { linkTo } from './link-to.ts';
import {
  digestOf,
  type Entry,
  type KeptFile,
  type Place,
  readEntry,
  readFiles,
  sealEntry,
} from './store-entry.ts';

/**
 * Keeps what can be made again, each entry as a folder of files under a key. An entry is found only
 * while every file of it has the digest it was kept with, so a damaged one is made again. Safe to
 * delete, and to use from many processes at once: an entry is there whole or not at all. Entries
 * are found in any of `folders`, also in those that are read-only; `writable` gives (and makes) the
 * one to write to.
 */
export function openStore({ folders, writable, packages, most }: StoreOptions): Store {
  const known = new Set(folders);

  function placeOf(key: string, folder: string): Place {
    const isBeside = packages === undefined || folder.startsWith(packages + sep);
    if (isBeside) return { key, path: join(folder, key) };
    const name = `${key}-${digestOf(packages).slice(0, 8)}`;
    return { key, path: join(folder, name), packages };
  }

  function keep(key: string, draft: string, { isReplaced, digests }: KeepOptions): Entry {
    const folder = dirname(draft);
    const place = placeOf(key, folder);
    return orCacheError(folder, () => {
      const files = sealEntry(draft, place, digests);
      if (isReplaced) moveAside(place.path);
      return moveIn(draft, files, place);
    });
  }

  function look<Found>(key: string, read: (place: Place) => Found | undefined): Found | undefined {
    for (const folder of known) {
      const place = placeOf(key, folder);
      const found = read(place);
      if (found === undefined) continue;
      markUsed(place.path);
      return found;
    }
    return undefined;
  }

  function draft(): string {
    const folder = orCacheError(undefined, writable);
    known.add(folder);
    pruneStore(folder, most);
    return orCacheError(folder, () => mkdtempSync(join(folder, draftPrefix)));
  }

  return {
    find: (key) => look(key, readEntry),
    read: (key) => look(key, readFiles) ?? new Map(),

    draft,

    keep: (key, drafted) => keep(key, drafted, { isReplaced: false }),

    put(key, files, { isReplaced = false } = {}) {
      const drafted = draft();
      try {
        orCacheError(dirname(drafted), () => writeFiles(drafted, files));
        return keep(key, drafted, { isReplaced, digests: digestsIn(files) });
      } finally {
        discard(drafted);
      }
    },
  };
}

/** Nothing can be kept, and its message says in one sentence where and why not. */
export class CacheError extends Error {
  constructor(folder: string, reason: string) {
    super(`The cache folder "${folder}" cannot be written: ${reason}.`);
  }
}

/** Without a folder, it is the one that could not be made. */
function orCacheError<T>(folder: string | undefined, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (isRefusal(error)) throw new CacheError(folder ?? error.path ?? '', reasonOf(error));
    throw error;
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!isKept(content)) writeFileSync(path, content);
    else if (!linkTo(content.location, path)) writeFileSync(path, content.bytes);
  }
}

function digestsIn(files: Files): ReadonlyMap<string, string> {
  const all = Object.entries(files);
  return new Map(all.flatMap(([name, file]) => (isKept(file) ? [[name, file.digest]] : [])));
}

function isKept(content: Files[string]): content is KeptFile {
  return typeof content === 'object' && 'location' in content;
}

/** Another process may have kept the same entry just now: then that is used. */
function moveIn(draft: string, files: Entry['files'], place: Place): Entry {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(draft, place.path);
      return { folder: place.path, files };
    } catch (error) {
      const entry = readEntry(place);
      if (entry !== undefined) return entry;
      if (attempt === attempts) throw error;
      moveAside(place.path);
    }
  }
}

const attempts = 5;

/** Renames before removing, so that the new entry can take the place at once. */
function moveAside(path: string): void {
  const aside = mkdtempSync(join(dirname(path), draftPrefix));
  try {
    renameSync(path, join(aside, 'removed'));
  } catch {
    // There is nothing, or another process was faster.
  }
  discard(aside);
}

export interface StoreOptions {
  /** Existing folders to look in. */
  readonly folders: Iterable<string>;
  /** Gives the folder to write to, and makes it. */
  readonly writable: () => string;
  /** The `node_modules` that modules in the store import from, wherever they are. */
  readonly packages?: string | undefined;
  /** How many entries are kept at most. */
  readonly most?: number | undefined;
}

export interface Store {
  /** The entry of this key, unless it is absent or damaged; from now on it counts as just used. */
  readonly find: (key: string) => Entry | undefined;
  /** The files of such an entry; none unless there is one. */
  readonly read: (key: string) => ReadonlyMap<string, KeptFile>;
  /** A new folder to write an entry into. */
  readonly draft: () => string;
  /** Keeps a draft under a key, unless a whole entry is there already, which is used instead. */
  readonly keep: (key: string, draft: string) => Entry;
  /** Keeps files under a key; with `isReplaced`, also when there is an entry already. */
  readonly put: (key: string, files: Files, options?: { readonly isReplaced?: boolean }) => Entry;
}

/** A file of another entry is linked where it can be, not written again. */
export type Files = Readonly<Record<string, string | Uint8Array | KeptFile>>;

interface KeepOptions {
  readonly isReplaced: boolean;
  /** Of files of the draft, as far as they are known. */
  readonly digests?: ReadonlyMap<string, string>;
}

/**
 * Returns a store of texts, one under each key: the last one written. A text that cannot be written
 * is made again next time, which only costs time.
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

/**
 * Returns the store for one sort of data between runs of this project. Opening it creates no
 * folder.
 */
export function projectStore(project: string, sort: Sort): Store {
  const { hasCode, most } = sorts[sort];
  return openStore({
    folders: cacheFolders(project, sort),
    writable: () => cacheFolder(project, sort),
    packages: hasCode ? packagesOf(project) : undefined,
    most,
  });
}

/** 24 roadmaps are as many as somebody works on. */
const sorts = {
  renderers: { hasCode: true, most: 6 },
  cards: { hasCode: false, most: undefined },
  pages: { hasCode: false, most: 24 },
  images: { hasCode: false, most: undefined },
  diagrams: { hasCode: false, most: undefined },
  history: { hasCode: false, most: 24 },
  sources: { hasCode: false, most: 24 },
  texts: { hasCode: false, most: 24 },
} as const;

type Sort = keyof typeof sorts;
