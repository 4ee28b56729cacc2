import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { addresses } from '../core/addresses.ts';
import type { ContentFile } from '../core/content-file.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { filesBelow } from './files-below.ts';
import { assetsFolder } from './load-renderer.ts';
import { abandon, swapIn, type Publication } from './publication.ts';
import { publishFile, type Target } from './publish-file.ts';
import { renderPages, type RenderJob } from './render-pages.ts';
import type { WorkerNews } from './render-worker.ts';
import { imageFile, shownImages } from './shown-images.ts';
import { formatSiteMarker, siteMarker } from './site-marker.ts';

/**
 * Renders every page of a roadmap and publishes them, the files they refer to and the images of the
 * content folder as one site: all of it, or nothing.
 */
export async function publishSite(
  site: Site,
  publication: Publication,
  { onProgress = () => {}, signal }: PublishOptions = {},
): Promise<PublishResult> {
  try {
    const pages = addresses(site.roadmap);
    let done = 0;
    const onPages = (count: number) => {
      done += count;
      onProgress({ done, total: pages.length });
    };
    const writtenPages = await renderAll(site, pages, publication, onPages, signal);
    const writtenFiles = publishFiles(site, publication);
    const swapped = await swapIn(publication);
    if (!swapped.ok) return { ...swapped, problem: 'out' };
    return { ok: true, pages: pages.length, written: writtenPages + writtenFiles };
  } catch (error) {
    abandon(publication);
    if (signal?.aborted === true || !(error instanceof Error)) throw error;
    return { ok: false, problem: 'page', reason: error.message };
  }
}

/** What a thread costs to start and warm up is about what rendering this many pages takes. */
const pagesWorthAThread = 1500;

async function renderAll(
  { renderer, roadmap }: Site,
  pages: readonly string[],
  { next, previous }: Publication,
  onPages: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<number> {
  const threads = Math.min(availableParallelism(), 8, Math.ceil(pages.length / pagesWorthAThread));
  const jobs = Array.from({ length: threads }, (_, thread): RenderJob => {
    const share = pages.filter((_address, index) => index % threads === thread);
    return { renderer, roadmap, addresses: share, next, previous };
  });
  const [own, ...others] = jobs;
  const workers = others.map((job) => startWorker(job, onPages));
  try {
    const ownShare = own ? renderPages(own, onPages, signal) : 0;
    const shares = [ownShare, ...workers.map(({ done }) => done)];
    return (await Promise.all(shares)).reduce((sum, written) => sum + written, 0);
  } finally {
    for (const { done } of workers) done.catch(() => {});
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}

function startWorker(job: RenderJob, onPages: (count: number) => void): RunningWorker {
  // In the compiled package the worker lies beside this module as JavaScript.
  const module = new URL(`./render-worker${extname(import.meta.filename)}`, import.meta.url);
  const worker = new Worker(module, { workerData: job });
  const done = new Promise<number>((resolve, reject) => {
    worker.on('message', (news: WorkerNews) => {
      onPages(news.pages);
      if (news.written !== undefined) resolve(news.written);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A rendering thread ended with code ${code}.`)));
  });
  return { done, stop: () => worker.terminate() };
}

/** What the pages refer to: the files that were compiled with them, and images of the content. */
function publishFiles({ renderer, roadmap, content, files }: Site, publication: Publication) {
  const target: Target = { ...publication, folders: new Set() };
  let written = 0;
  const publish = (path: string, location: string) => {
    if (publishFile(target, path, readFileSync(location)) === 'written') written += 1;
  };
  const assets = assetsFolder(renderer);
  for (const path of filesBelow(assets)) publish(path, join(assets, path));
  for (const path of shownImages(roadmap, files)) {
    publish(imageFile(path), join(content, path));
  }
  writeFileSync(join(publication.next, siteMarker), formatSiteMarker(roadmap.settings.base));
  return written;
}

interface RunningWorker {
  readonly done: Promise<number>;
  stop(): Promise<number>;
}

export interface Site {
  /** The folder of the compiled renderer. */
  readonly renderer: string;
  readonly roadmap: Roadmap;
  /** The content folder, and what was found in it. */
  readonly content: string;
  readonly files: readonly ContentFile[];
}

export interface PublishOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Once it aborts, nothing is published and the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Pages rendered, of all there are. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type PublishResult =
  | {
      readonly ok: true;
      readonly pages: number;
      /** How many files differ from the last site. */
      readonly written: number;
    }
  /** A page throws, or the folder to publish to cannot be replaced. */
  | { readonly ok: false; readonly problem: 'page' | 'out'; readonly reason: string };
