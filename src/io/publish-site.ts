import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { visionPdf } from '../core/addresses.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { prepareCards } from './cards/prepare-cards.ts';
import { filesBelow } from './files-below.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { assetsOf } from './load-renderer.ts';
import type { Stamps } from './last-site.ts';
import { printVision } from './pdf/print-vision.ts';
import { abandon, openPublication, type Publication, swapIn, updateSite } from './publication.ts';
import {
  keepFile,
  type PublishedFile,
  publishFile,
  stampOf,
  type Target,
  writeAnew,
} from './publish-file.ts';
import { fileOf } from './render-pages.ts';
import { isRefusal, reasonOf } from './reason-of.ts';
import type { RenderThreads } from './render-threads.ts';
import type { Plan } from './render-worker.ts';
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
  const { meanwhile, signal } = options;
  const end = new AbortController();
  const over = AbortSignal.any([end.signal, ...(signal ? [signal] : [])]);
  over.addEventListener('abort', () => {
    void site.threads.stop();
  });
  let current = publication;
  try {
    const facts = openRoadmap(site, publication);
    const planning = site.threads.plan();
    meanwhile?.();
    giveBackMemory();
    const last = current.previous ? filesBelow(current.previous) : [];
    const plan = await planning;
    signal?.throwIfAborted();
    if (!plan.ok) {
      abandon(current);
      return { ...plan, problem: 'page' };
    }
    const job = { site, facts, plan, last, over, options };
    const result = await putTogether(job, current, new Set(plan.changed));
    if (result !== undefined) return result;
    // Another build was faster: this one replaces its site as a whole.
    const opened = await openPublication(current.out, current.protectedFolders);
    if (!opened.ok) return { ...opened, problem: 'out' };
    current = opened.publication;
    const whole = await putTogether(job, current, new Set(addressesOf(plan)));
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

function openRoadmap({ threads, takeRoadmap }: Site, { previous }: Publication): Facts {
  const roadmap = takeRoadmap();
  threads.open(roadmap, { isWhole: previous === undefined });
  const { asOf, settings } = roadmap;
  return { asOf, settings };
}

/** Returns nothing when the last site, which was to be updated, has changed meanwhile. */
async function putTogether(
  { site, facts, plan, last, over, options }: Job,
  publication: Publication,
  changed: ReadonlySet<string>,
): Promise<PublishResult | undefined> {
  const { signal, onProgress = () => {} } = options;
  const { browser, threads } = site;
  const { addresses, cards, stamps } = plan;
  const all = addressesOf(plan);
  const isUpdate = publication.previous && !browser && changed.size <= mostUpdated;
  const target: Target = {
    ...{ ...publication, folders: new Set() },
    ...(isUpdate && changed.size < all.length && { kept: new Map() }),
  };
  publishAssets(site, target);
  writeAnew(target, siteMarker, formatSiteMarker(facts.settings.base));
  const stale = addresses.filter((address) => changed.has(address));
  let done = addresses.length - stale.length;
  const render = (pages: readonly string[]) =>
    threads.render(pages, (files) => {
      for (const { path, bytes } of files) publishFile(target, path, bytes);
      done += files.length;
      onProgress({ done, total: addresses.length });
    });
  const rendering = render(stale);
  // Meanwhile the others are looked at: some may be lost, or written by somebody else.
  const isLost = (address: string) => !isKept(fileOf(address), stamps, target);
  const lost = addresses.filter((address) => !changed.has(address) && isLost(address));
  done -= lost.length;
  const missing = cards.filter(({ address }) => changed.has(address) || isLost(address));
  const drawing = prepareCards(missing, { store: site.cards, signal: over });
  // A failure to draw the cards matters only once all pages are done.
  drawing.catch(() => {});
  const first = await rendering;
  const rendered = first.ok && lost.length > 0 ? await render(lost) : first;
  signal?.throwIfAborted();
  if (!rendered.ok) {
    abandon(publication);
    return { ...rendered, problem: 'page' };
  }
  publishFiles(await drawing, target);
  if (browser !== undefined) {
    const printed = await printVision(publication.next, { browser, roadmap: facts, signal });
    if (!printed.ok) {
      abandon(publication);
      return { ok: false, problem: 'pdf', reason: printed.reason };
    }
    publishFile(target, visionPdf.slice(1), printed.pdf);
  }
  // A signal that came while files were written is heard now, before anything is replaced.
  await setImmediate(undefined, { signal: over });
  const published = stampsOf(all.map(fileOf), target);
  const { kept } = target;
  const put = kept
    ? await updateSite(
        publication,
        last.filter((path) => !kept.has(path)),
      )
    : await swapIn(publication);
  if (put === undefined) return undefined;
  if (!put.ok) return { ...put, problem: 'out' };
  await threads.keep(published);
  return { ok: true, pages: addresses.length };
}

function addressesOf({ addresses, cards }: Plan): readonly string[] {
  return [...addresses, ...cards.map(({ address }) => address)];
}

/** Keeps a file of the last site, if it is as it was published. */
function isKept(path: string, stamps: Stamps, target: Target): boolean {
  const stamp = stamps[path];
  return stamp !== undefined && keepFile(target, path, stamp);
}

function stampsOf(paths: readonly string[], { kept, next }: Target): Stamps {
  const stamped = paths.map((path) => [path, kept?.get(path) ?? stampOf(join(next, path))]);
  return Object.fromEntries(stamped);
}

/** Files are moved while other builds wait: with more of them, the whole site is replaced. */
const mostUpdated = 500;

/** The facts of a roadmap that are needed once the threads have it. */
type Facts = Pick<Roadmap, 'asOf' | 'settings'>;

interface Job {
  readonly site: Site;
  readonly facts: Facts;
  readonly plan: Plan;
  /** The paths of all files of the last site. */
  readonly last: readonly string[];
  readonly over: AbortSignal;
  readonly options: PublishOptions;
}

/** Publishes the files compiled with the pages, and their images. */
function publishAssets({ threads, images }: Site, target: Target): void {
  publishFiles([...assetsOf(threads.renderer), ...images], target);
}

function publishFiles(files: readonly PublishedFile[], target: Target): void {
  for (const { path, location } of files) publishFile(target, path, readFileSync(location));
}

export interface Site {
  /** The threads that render its pages; they are stopped at the end. */
  readonly threads: RenderThreads;
  /** Called once. The roadmap takes much memory, and is let go of when the threads have it. */
  takeRoadmap(): Roadmap;
  readonly images: readonly PublishedFile[];
  /** Keeps the social cards that were drawn before. */
  readonly cards: Store;
  /** The browser that prints the vision page, where it is wanted as a PDF. */
  readonly browser?: string | undefined;
}

export interface PublishOptions {
  /** Does other work of this thread while it would wait for the threads that render. */
  readonly meanwhile?: (() => void) | undefined;
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
