import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { contentTarget } from '../core/body/content-target.ts';
import { type ContentFile, refuseMdx, shareFiles } from '../core/content-file.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import type { Roadmap, Settings } from '../core/roadmap/roadmap.ts';
import { findReflog } from '../io/git/find-repository.ts';
import type { GitMemory } from '../io/git/history/git-memory.ts';
import { readState } from '../io/git/history/read-history.ts';
import { readReleases } from '../io/git/history/read-releases.ts';
import { loadRenderer, type Renderer } from '../io/load-renderer.ts';
import { makeRoadmap } from '../io/make-roadmap.ts';
import type { PublishedFile } from '../io/publish-file.ts';
import { type FileMemory, readContent } from '../io/read-content.ts';
import { CacheError } from '../io/store.ts';
import { ensureRenderer } from './ensure-renderer.ts';
import { project, type World } from './world.ts';

/**
 * Returns the site of a content folder that is being edited. `update` reads the folder and the
 * commit that git has checked out: a roadmap without errors becomes the site, otherwise the last
 * good one stays. Several updates requested during one run become one more.
 */
export function liveSite(options: LiveSiteOptions, world: World): LiveSite {
  const { content, mdx = true, asOf, signal, onFolders, onCompile, onUpdate } = options;
  let site: Site | undefined;
  let code: Code | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  let seen: Sight | undefined;
  let git: GitMemory = {};
  let checking: NodeJS.Timeout | undefined;
  const texts: FileMemory = new Map();
  const finding = findReflog(content, world).catch(() => undefined);

  /** Nothing when what can be seen of the folder is as it was. */
  async function look(): Promise<Update | undefined> {
    const read = readContent(content, texts);
    const reflog = await finding;
    onFolders(read.ok ? [...read.folders, ...folderOf(reflog)] : []);
    if (!read.ok) {
      seen = undefined;
      return { kind: 'failed', text: `"${content}" cannot be read: ${read.reason}.` };
    }
    const found = mdx ? read.files : refuseMdx(read.files);
    const files = shareFiles(found, seen?.files ?? []);
    const commits = stampOf(reflog);
    const day = asOf();
    const sight: Sight = { files, images: imageStamps(content, files), commits, day, git };
    if (isSame(sight, seen)) return undefined;
    if (commits !== seen?.commits) {
      sight.git = git = {};
      // git notes a commit before it makes it the last one.
      if (seen !== undefined) await setTimeout(moment);
    }
    seen = sight;
    const source = { content, links: read.links, shell: world, memory: git };
    const made = await makeRoadmap({ project, content, files, asOf: day, git: source });
    const { roadmap, diagnostics, images } = made;
    const result = { diagnostics, files, links: read.links, settings: made.settings };
    if (roadmap === undefined) return { kind: 'mistaken', ...result };

    if (code === undefined) {
      const ensured = await ensureRenderer({ onCompile, signal }, world);
      if (!ensured.ok) {
        return { kind: 'failed', text: `The site cannot be compiled.\n\n${ensured.output}` };
      }
      const { folder } = ensured.renderer;
      code = { rendererFolder: folder, renderer: await loadRenderer(folder) };
    }
    site = { roadmap, images, ...code };
    return { kind: 'good', ...result };
  }

  /** A file that an editor is still writing looks like a mistake. */
  async function lookTwice(): Promise<Update | undefined> {
    const update = await look();
    if (update === undefined || update.kind === 'good' || site === undefined) return update;
    await setTimeout(moment, undefined, { signal });
    return (await look()) ?? update;
  }

  async function lookUntilSettled(): Promise<void> {
    do {
      isStale = false;
      const started = performance.now();
      const update = await lookTwice().catch(unexpected);
      if (update !== undefined && !signal.aborted) onUpdate(update, performance.now() - started);
    } while (isStale && signal.aborted === false);
    running = undefined;
    clearTimeout(checking);
    if (!signal.aborted) checking = globalThis.setTimeout(() => void askGitAgain(), calm).unref();
  }

  /** The earlier answers of git were used again, so that no edit waits for it. */
  async function askGitAgain(): Promise<void> {
    const asked = git;
    const isTrue = await isStillTrue(asked).catch(() => false);
    if (isTrue || signal.aborted || asked !== git) return;
    git = {};
    await update();
  }

  function update(): Promise<void> {
    isStale = true;
    running ??= lookUntilSettled();
    return running;
  }

  return {
    get current() {
      return site;
    },
    update,
  };
}

/** How long an editor may take to write a file, and git to commit, in milliseconds. */
const moment = 60;

/** How long after an update git is asked whether it has other commits or tags, in milliseconds. */
const calm = 400;

/** A bug of ours must not end the server of someone who writes. */
function unexpected(error: unknown): Update {
  if (error instanceof CacheError) return { kind: 'failed', text: error.message };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', text };
}

/** Whether nothing differs that a page may show: editors touch more than that. */
function isSame(sight: Sight, seen: Sight | undefined): boolean {
  if (seen === undefined) return false;
  const { files, ...others } = sight;
  const { files: before, ...known } = seen;
  const keys = Object.keys(others) as (keyof typeof others)[];
  return (
    keys.every((key) => others[key] === known[key]) &&
    files.length === before.length &&
    files.every((file, index) => file === before[index])
  );
}

function imageStamps(content: string, files: readonly ContentFile[]): string {
  const images = files.filter(({ path }) => contentTarget(path) === 'image');
  return images.map(({ path }) => `${path} ${stampOf(join(content, path))}`).join('\n');
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

/** Returns whether git has the same commits and tags as it is remembered to have. */
async function isStillTrue({ repository, state, releases }: GitMemory): Promise<boolean> {
  const found = await repository;
  if (found?.ok !== true) return true;
  const now = await Promise.all([readState('HEAD', found), readReleases(found)]);
  return JSON.stringify(now) === JSON.stringify([await state, await releases]);
}

/** All that a reading depends on. */
interface Sight {
  readonly files: readonly ContentFile[];
  readonly images: string;
  readonly commits: string;
  readonly day: string;
  git: GitMemory;
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
  | ({ readonly kind: 'good' } & ReadFolder)
  | ({ readonly kind: 'mistaken' } & ReadFolder)
  /** The folder cannot be read, or the site's code not compiled. */
  | { readonly kind: 'failed'; readonly text: string };

interface ReadFolder {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ContentFile[];
  /** The files that are reached through symbolic links, and the files they lead to. */
  readonly links: ReadonlyMap<string, string>;
  /** The valid part of them. */
  readonly settings: Settings;
}

export interface LiveSiteOptions {
  /** The content folder. */
  readonly content: string;
  /** Whether `.mdx` files, which are code, are allowed; they are unless this is false. */
  readonly mdx?: boolean;
  /** Returns the day that counts as today, at each update. */
  readonly asOf: () => string;
  readonly signal: AbortSignal;
  /** Receives the folders to watch; none when the content folder cannot be read. */
  readonly onFolders: (folders: readonly string[]) => void;
  readonly onCompile: () => void;
  readonly onUpdate: (update: Update, milliseconds: number) => void;
}
