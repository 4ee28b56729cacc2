import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { visionPdf } from '../core/addresses.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { addresses } from '../core/site-addresses.ts';
import type { Card } from '../core/cards/card.ts';
import { prepareCards } from './cards/prepare-cards.ts';
import { assetsOf } from './load-renderer.ts';
import { lastSite, type LastSite } from './last-site.ts';
import { printVision } from './pdf/print-vision.ts';
import { abandon, type Publication, swapIn } from './publication.ts';
import { type PublishedFile, publishFile, type Target } from './publish-file.ts';
import { fileOf } from './render-pages.ts';
import { isRefusal, reasonOf } from './reason-of.ts';
import type { RenderThreads } from './render-threads.ts';
import { formatSiteMarker, siteMarker } from './site-marker.ts';
import type { Store } from './store.ts';

/**
 * Renders every page of a roadmap and publishes them, the files they refer to, its images, its
 * social cards and, where it is wanted, its vision as a PDF as one site: all of it, or nothing.
 */
export async function publishSite(
  site: Site,
  publication: Publication,
  { onProgress = () => {}, signal }: PublishOptions = {},
): Promise<PublishResult> {
  const end = new AbortController();
  const over = AbortSignal.any([end.signal, ...(signal ? [signal] : [])]);
  over.addEventListener('abort', () => {
    void site.threads.stop();
  });
  try {
    const pages = addresses(site.roadmap);
    const target: Target = { ...publication, folders: new Set() };
    let done = 0;
    const onPages = (count: number) => {
      done += count;
      onProgress({ done, total: pages.length });
    };
    const last = lastSite(target, site);
    const rendering = renderInto(target, site, { last, pages, onPages, signal: over });
    // It is waited for below, unless something else fails first.
    rendering.catch(() => {});
    publishAssets(site, target);
    const { rendered, cards, records } = await rendering;
    signal?.throwIfAborted();
    if (!rendered.ok) {
      abandon(publication);
      return { ...rendered, problem: 'page' };
    }
    publishFiles(await cards, target);
    if (site.browser !== undefined) {
      const { browser, roadmap } = site;
      const printed = await printVision(publication.next, { browser, roadmap, signal });
      if (!printed.ok) {
        abandon(publication);
        return { ok: false, problem: 'pdf', reason: printed.reason };
      }
      publishFile(target, visionPdf.slice(1), printed.pdf);
    }
    const keepPages = last.next(pages.map(fileOf), target, records);
    // A signal that came while files were written is heard now, before anything is replaced.
    await setImmediate(undefined, { signal: over });
    const swapped = await swapIn(publication);
    if (!swapped.ok) return { ...swapped, problem: 'out' };
    keepPages();
    return { ok: true, pages: pages.length };
  } catch (error) {
    abandon(publication);
    if (signal?.aborted === true || !isRefusal(error)) throw error;
    return { ok: false, problem: 'out', reason: reasonOf(error) };
  } finally {
    end.abort();
  }
}

/**
 * Renders the pages that differ from the last site's into a site, links the others, and begins to draw
 * the social cards as soon as they are known.
 */
async function renderInto(
  target: Target,
  { roadmap, threads, cards: store }: Site,
  { last, pages, onPages, signal }: RenderingOptions,
) {
  const { promise: cards, resolve } = Promise.withResolvers<readonly PublishedFile[]>();
  // A failure to draw the cards matters only once all pages are done.
  cards.catch(() => {});
  try {
    const onCards = (all: readonly Card[]) => resolve(prepareCards(all, { store, signal }));
    threads.open(roadmap, { records: last.records, onCards });
    const changed = new Set(last.records.length > 0 ? await threads.changed(pages) : pages);
    const open = pages.filter((page) => changed.has(page) || !last.link(fileOf(page), target));
    onPages(pages.length - open.length);
    const rendered = await threads.render(open, (files) => {
      for (const { path, text } of files) publishFile(target, path, text);
      onPages(files.length);
    });
    return { rendered, cards, records: rendered.ok ? await threads.records() : [] };
  } finally {
    await threads.stop();
  }
}

interface RenderingOptions {
  readonly last: LastSite;
  readonly pages: readonly string[];
  /** How many were rendered since it was called last. */
  readonly onPages: (count: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Publishes the files compiled with the pages, their images, and the marker of the output folder.
 */
function publishAssets({ threads, roadmap, images }: Site, target: Target): void {
  publishFiles([...assetsOf(threads.renderer), ...images], target);
  writeFileSync(join(target.next, siteMarker), formatSiteMarker(roadmap.settings.base));
}

function publishFiles(files: readonly PublishedFile[], target: Target): void {
  for (const { path, location } of files) publishFile(target, path, readFileSync(location));
}

export interface Site {
  /** The threads that render its pages; they are stopped before anything is published. */
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
