import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

import { visionPdf } from '../core/addresses.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { addresses } from '../core/site-addresses.ts';
import { prepareCards } from './cards/prepare-cards.ts';
import { assetsOf } from './load-renderer.ts';
import { lastSite, type LastSite } from './last-site.ts';
import { printVision } from './pdf/print-vision.ts';
import { abandon, openPublication, type Publication, swapIn, updateSite } from './publication.ts';
import { type PublishedFile, publishFile, type Target } from './publish-file.ts';
import { fileOf } from './render-pages.ts';
import { isRefusal, reasonOf } from './reason-of.ts';
import type { RenderThreads } from './render-threads.ts';
import { formatSiteMarker, siteMarker } from './site-marker.ts';
import type { Store } from './store.ts';

/**
 * Publishes every page of a roadmap, the files they refer to, its images, its social cards and, where
 * it is wanted, its vision as a PDF as one site: all of it, or nothing. Only pages that differ from the
 * last site's are rendered, and where they are few, that site is updated.
 */
export async function publishSite(
  site: Site,
  publication: Publication,
  options: PublishOptions = {},
): Promise<PublishResult> {
  const { signal } = options;
  const end = new AbortController();
  const over = AbortSignal.any([end.signal, ...(signal ? [signal] : [])]);
  over.addEventListener('abort', () => {
    void site.threads.stop();
  });
  const { promise: cards, resolve } = Promise.withResolvers<readonly PublishedFile[]>();
  // A failure to draw the cards matters only once all pages are done.
  cards.catch(() => {});
  const last = lastSite(publication, site);
  site.threads.open(site.roadmap, {
    records: last.records,
    onCards: (all) => resolve(prepareCards(all, { store: site.cards, signal: over })),
  });
  const job = { site, last, cards, over, options };
  let current = publication;
  try {
    const result = await putTogether(job, current, last.records.length > 0);
    if (result !== undefined) return result;
    // Another build was faster: this one replaces its site as a whole.
    const opened = await openPublication(current.out, current.protectedFolders);
    if (!opened.ok) return { ...opened, problem: 'out' };
    current = opened.publication;
    const whole = await putTogether(job, current, false);
    if (whole === undefined) throw new Error('A whole site does not depend on the last one.');
    return whole;
  } catch (error) {
    abandon(current);
    if (signal?.aborted === true || !isRefusal(error)) throw error;
    return { ok: false, problem: 'out', reason: reasonOf(error) };
  } finally {
    end.abort();
  }
}

/** Returns nothing when the last site, which was to be updated, has changed meanwhile. */
async function putTogether(
  { site, last, cards, over, options }: Job,
  publication: Publication,
  isKnown: boolean,
): Promise<PublishResult | undefined> {
  const { signal, onProgress = () => {} } = options;
  const { browser, roadmap, threads } = site;
  const pages = addresses(roadmap);
  const changed = isKnown ? await threads.changed(pages) : pages;
  const isUpdate = isKnown && publication.previous && !browser && changed.length <= mostUpdated;
  const target: Target = {
    ...{ ...publication, folders: new Set() },
    ...(isUpdate && { kept: new Map() }),
  };
  publishAssets(site, target);
  const isChanged = new Set(changed);
  const open = pages.filter((page) => isChanged.has(page) || !last.keep(fileOf(page), target));
  let done = pages.length - open.length;
  const rendered = await threads.render(open, (files) => {
    for (const { path, text } of files) publishFile(target, path, text);
    done += files.length;
    onProgress({ done, total: pages.length });
  });
  signal?.throwIfAborted();
  if (!rendered.ok) {
    abandon(publication);
    return { ...rendered, problem: 'page' };
  }
  publishFiles(await cards, target);
  if (browser !== undefined) {
    const printed = await printVision(publication.next, { browser, roadmap, signal });
    if (!printed.ok) {
      abandon(publication);
      return { ok: false, problem: 'pdf', reason: printed.reason };
    }
    publishFile(target, visionPdf.slice(1), printed.pdf);
  }
  const keepPages = last.next(pages.map(fileOf), target, await threads.records());
  // A signal that came while files were written is heard now, before anything is replaced.
  await setImmediate(undefined, { signal: over });
  const put = target.kept ? await updateSite(publication, target.kept) : await swapIn(publication);
  if (put === undefined) return undefined;
  if (!put.ok) return { ...put, problem: 'out' };
  keepPages();
  return { ok: true, pages: pages.length };
}

/** Files are moved while other builds wait: with more of them, the whole site is replaced. */
const mostUpdated = 500;

interface Job {
  readonly site: Site;
  readonly last: LastSite;
  readonly cards: Promise<readonly PublishedFile[]>;
  readonly over: AbortSignal;
  readonly options: PublishOptions;
}

/**
 * Publishes the files compiled with the pages, their images, and the marker of the output folder.
 */
function publishAssets({ threads, roadmap, images }: Site, target: Target): void {
  publishFiles([...assetsOf(threads.renderer), ...images], target);
  publishFile(target, siteMarker, formatSiteMarker(roadmap.settings.base));
}

function publishFiles(files: readonly PublishedFile[], target: Target): void {
  for (const { path, location } of files) publishFile(target, path, readFileSync(location));
}

export interface Site {
  /** The threads that render its pages; they are stopped at the end. */
  readonly threads: RenderThreads;
  readonly roadmap: Roadmap;
  readonly images: readonly PublishedFile[];
  /** Keeps the social cards that were drawn before. */
  readonly cards: Store;
  /** Keeps what the pages were made from: those for which it is the same are not rendered again. */
  readonly pages: Store;
  /** Whether to render all of them nevertheless. */
  readonly force?: boolean;
  /** The browser that prints the vision page, where it is wanted as a PDF. */
  readonly browser?: string | undefined;
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
  | { readonly ok: true; readonly pages: number }
  /** A page throws, no PDF can be printed, or the site cannot be written or put in place of the last one. */
  | { readonly ok: false; readonly problem: 'page' | 'out' | 'pdf'; readonly reason: string };
