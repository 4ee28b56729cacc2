import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { contentTarget } from '../core/body/content-target.ts';
import type { ContentFile } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { findReflog } from '../io/git/find-repository.ts';
import { loadRenderer, type Renderer } from '../io/load-renderer.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import type { PublishedFile } from '../io/publish-file.ts';
import { readContent } from '../io/read-content.ts';
import { CacheError } from '../io/store.ts';
import { ensureRenderer } from './ensure-renderer.ts';
import { project, type World } from './world.ts';

/**
 * Returns the site of a content folder that is being edited. `update` reads the folder and the
 * commit that git has checked out: a roadmap without errors becomes the site, otherwise the last
 * good one stays. Several updates requested during one run become one more.
 */
export function liveSite(options: LiveSiteOptions, world: World): LiveSite {
  const { content, asOf, signal, onFolders, onCompile, onUpdate } = options;
  let site: Site | undefined;
  let code: Code | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  let seen = '';
  const finding = findReflog(content, world).catch(() => undefined);

  /** Nothing when what can be seen of the folder is as it was. */
  async function look(): Promise<Update | undefined> {
    const read = readContent(content);
    const reflog = await finding;
    onFolders(read.ok ? [...read.folders, ...folderOf(reflog)] : []);
    if (!read.ok) {
      seen = '';
      return { kind: 'failed', text: `"${content}" cannot be read: ${read.reason}.` };
    }
    const { files } = read;
    const sight = fingerprint(content, files) + stampOf(reflog) + asOf();
    if (sight === seen) return undefined;
    seen = sight;
    const git = { content, links: read.links, shell: world };
    const made = await makeRoadmap({ project, content, files, asOf: asOf(), git });
    const { roadmap, diagnostics, images } = made;
    if (roadmap === undefined) return { kind: 'mistaken', diagnostics, files };

    if (code === undefined) {
      const ensured = await ensureRenderer({ onCompile, signal }, world);
      if (!ensured.ok) {
        return { kind: 'failed', text: `The site cannot be compiled.\n\n${ensured.output}` };
      }
      const { folder } = ensured.renderer;
      code = { rendererFolder: folder, renderer: await loadRenderer(folder) };
    }
    site = { roadmap, images, ...code };
    return { kind: 'good', diagnostics, files };
  }

  async function lookUntilSettled(): Promise<void> {
    do {
      isStale = false;
      const started = performance.now();
      const update = await look().catch(unexpected);
      if (update !== undefined && !signal.aborted) onUpdate(update, performance.now() - started);
    } while (isStale && signal.aborted === false);
    running = undefined;
  }

  return {
    get current() {
      return site;
    },
    update() {
      isStale = true;
      running ??= lookUntilSettled();
      return running;
    },
  };
}

/** A bug of ours must not end the server of someone who writes. */
function unexpected(error: unknown): Update {
  if (error instanceof CacheError) return { kind: 'failed', text: error.message };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', text };
}

/** Differs when anything differs that a page may show: editors touch more than that. */
function fingerprint(content: string, files: readonly ContentFile[]): string {
  const hash = createHash('sha1');
  for (const file of files) {
    hash.update(`${JSON.stringify(file)}\n`);
    if (contentTarget(file.path) !== 'image') continue;
    hash.update(`${stampOf(join(content, file.path))}\n`);
  }
  return hash.digest('base64');
}

/** Differs when a file was written. */
function stampOf(path: string | undefined): string {
  const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return `${stats?.mtimeMs} ${stats?.size}`;
}

/** Returns the folder to watch for commits: git may replace its log by another file. */
function folderOf(reflog: string | undefined): readonly string[] {
  return reflog !== undefined && existsSync(reflog) ? [dirname(reflog)] : [];
}

type Code = Pick<Site, 'renderer' | 'rendererFolder'>;

export interface LiveSite {
  /** The last good site; absent before there was one. */
  readonly current: Site | undefined;
  /** Reads the content folder again. Settles when all changes made meanwhile are included. */
  update(): Promise<void>;
}

export interface Site {
  readonly roadmap: Roadmap;
  /** The image files its pages show. */
  readonly images: readonly PublishedFile[];
  readonly renderer: Renderer;
  readonly rendererFolder: string;
}

/** The result of reading the content folder. */
export type Update =
  | { readonly kind: 'good'; readonly diagnostics: Diagnostics; readonly files: Files }
  | { readonly kind: 'mistaken'; readonly diagnostics: Diagnostics; readonly files: Files }
  /** The folder cannot be read, or the site's code not compiled. */
  | { readonly kind: 'failed'; readonly text: string };

type Diagnostics = readonly Diagnostic[];
type Files = readonly ContentFile[];

export interface LiveSiteOptions {
  /** The content folder. */
  readonly content: string;
  /** Returns the day that counts as today, at each update. */
  readonly asOf: () => string;
  readonly signal: AbortSignal;
  /** Receives the folders to watch; none when the content folder cannot be read. */
  readonly onFolders: (folders: readonly string[]) => void;
  readonly onCompile: () => void;
  readonly onUpdate: (update: Update, milliseconds: number) => void;
}
