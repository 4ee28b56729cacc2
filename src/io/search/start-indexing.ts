import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import { searchAddress } from '../../core/addresses.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { searchRecords } from '../../core/search/search-records.ts';
import type { PublishedFile } from '../publish-file.ts';
import { reasonOf } from '../reason-of.ts';
import { type Entry, storeKey } from '../store-entry.ts';
import { CacheError, type Files, projectStore, type Store } from '../store.ts';
import type { IndexJob } from './index-records.ts';
import type { IndexAnswer } from './index-worker.ts';
import { whyNoSearch } from './why-no-search.ts';

/**
 * Begins to index a roadmap, beside whatever else goes on; where it was indexed before, that is
 * used, and nothing of Pagefind is loaded. Says why not where this machine cannot.
 */
export function startIndexing(roadmap: Roadmap, store: Store): IndexingStart {
  const job = { records: searchRecords(roadmap), language: roadmap.settings.language };
  const key = keyOf(job);
  const kept = store.find(key);
  if (kept) return { ok: true, files: Promise.resolve(found(kept)), stop: () => {} };
  const reason = whyNoSearch();
  if (reason !== undefined) return { ok: false, reason };

  const stop = new AbortController();
  const files = runWorker(job, stop.signal)
    .then((made) => found(store.put(key, made)))
    .catch(failed);
  // It may fail before there is a site to wait for it.
  files.catch(() => {});
  return { ok: true, files, stop: () => stop.abort() };
}

function keyOf({ records, language }: IndexJob): string {
  const texts = records.map((record) => JSON.stringify(record));
  return storeKey(layout, engineVersion(), language, ...texts);
}

/** Changes whenever other files are made of the same records. */
const layout = 'search 4';

function engineVersion(): string {
  const home = fileURLToPath(new URL('..', import.meta.resolve('pagefind')));
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  );
  return version;
}

function runWorker(workerData: IndexJob, signal: AbortSignal): Promise<Files> {
  // In the compiled package the worker lies beside this module as JavaScript.
  const module = new URL(`./index-worker${extname(import.meta.filename)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData });
    signal.addEventListener('abort', () => void worker.terminate());
    worker.on('message', ({ files }: IndexAnswer) => resolve(files));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`Pagefind ended with code ${code}`)));
  });
}

function found({ folder, files }: Entry): SearchIndex {
  return {
    ok: true,
    files: files.map((file) => ({
      path: `${searchAddress.slice(1)}index/${file}`,
      location: join(folder, file),
    })),
  };
}

function failed(error: unknown): SearchIndex {
  if (error instanceof CacheError) throw error;
  return { ok: false, reason: reasonOf(error) };
}

export type IndexingStart = Indexing | { readonly ok: false; readonly reason: string };

export interface Indexing {
  readonly ok: true;
  readonly files: Promise<SearchIndex>;
  /** Gives up what is not needed any more. */
  readonly stop: () => void;
}

/** The files to publish, or why there are none. */
export type SearchIndex =
  | { readonly ok: true; readonly files: readonly PublishedFile[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Begins to index a roadmap, and has its pages offer to search it. Where this machine cannot index,
 * the roadmap is as it was, and `unsearched` tells why.
 */
export function offerSearch(roadmap: Roadmap, project: string): OfferedSearch {
  const search = startIndexing(roadmap, projectStore(project, 'search'));
  if (!search.ok) return { roadmap, unsearched: search.reason };
  return { roadmap: { ...roadmap, searchable: true }, search };
}

interface OfferedSearch {
  readonly roadmap: Roadmap;
  readonly search?: Indexing;
  readonly unsearched?: string;
}
