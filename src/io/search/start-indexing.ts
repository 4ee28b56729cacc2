import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { searchAddress } from '../../core/addresses.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { searchRecords } from '../../core/search/search-records.ts';
import type { PublishedFile } from '../published-file.ts';
import { reasonOf } from '../reason-of.ts';
import type { IndexWork } from './index-worker.ts';
import type { IndexJob } from './index-records.ts';
import { openSearchStore, type KeptIndex, type SearchStore } from './search-store.ts';
import { whyNoSearch } from './why-no-search.ts';

/**
 * Begins to index a roadmap, beside whatever else goes on; where it was indexed before, that is
 * used, and nothing of Pagefind is loaded. Says why not where this machine cannot.
 */
export function startIndexing(roadmap: Roadmap, cache: string): IndexingStart {
  const job = { records: searchRecords(roadmap), language: roadmap.settings.language };
  const store = openSearchStore(cache);
  const digest = store.digestOf(job);
  const kept = store.find(digest);
  if (kept) return { ok: true, files: Promise.resolve(found(kept)), stop: () => {} };
  const reason = whyNoSearch();
  if (reason !== undefined) return { ok: false, reason };

  const stop = new AbortController();
  const files = makeIndex(job, store, digest, stop.signal).then(found, failed);
  return { ok: true, files, stop: () => stop.abort() };
}

async function makeIndex(job: IndexJob, store: SearchStore, digest: string, signal: AbortSignal) {
  const folder = store.draft();
  try {
    await runWorker({ job, folder }, signal);
    return store.keep(digest, folder);
  } finally {
    store.discard(folder);
  }
}

function runWorker(workerData: IndexWork, signal: AbortSignal): Promise<void> {
  // In the compiled package the worker lies beside this module as JavaScript.
  const module = new URL(`./index-worker${extname(import.meta.filename)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData });
    signal.addEventListener('abort', () => void worker.terminate());
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Pagefind ended with code ${code}`));
    });
  });
}

function found({ folder, files }: KeptIndex): SearchIndex {
  return {
    ok: true,
    files: files.map((file) => ({
      path: `${searchAddress.slice(1)}index/${file}`,
      location: join(folder, file),
    })),
  };
}

function failed(error: unknown): SearchIndex {
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
