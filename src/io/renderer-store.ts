import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, packagesOf } from './cache-folder.ts';
import { markUsed } from './mark-used.ts';

/**
 * Where compiled renderers are kept, each in a folder named by the digest of what it was made from:
 * beside the packages they import, or, where those are read-only, in the user's cache folder.
 */
export function rendererStore(project: string): RendererStore {
  const packages = packagesOf(project);
  const folder = cacheFolder(project, 'renderers');
  if (!folder.startsWith(packages)) linkPackages(packages, join(folder, 'node_modules'));
  return { folder };
}

/** The kept renderer of this digest, if there is one; from now on it counts as just used. */
export function findRenderer({ folder }: RendererStore, digest: string): string | undefined {
  const renderer = join(folder, digest);
  if (!existsSync(renderer)) return undefined;
  markUsed(renderer);
  return renderer;
}

/** A new empty folder of the store to compile into. */
export function draftRenderer({ folder }: RendererStore): string {
  return mkdtempSync(join(folder, draftPrefix));
}

/**
 * Keeps what was compiled into a draft under its digest and lets go of renderers not used for
 * long. When another process kept the same one first, that one is used and the draft removed.
 */
export function keepRenderer(store: RendererStore, draft: string, digest: string): string {
  const renderer = join(store.folder, digest);
  try {
    renameSync(draft, renderer);
  } catch (error) {
    if (!existsSync(renderer)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  prune(store, digest);
  return renderer;
}

const draftPrefix = 'draft-';
const kept = 6;
const hour = 60 * 60 * 1000;

/** What was used within the hour may be in use still: pages are imported when first asked for. */
function prune({ folder }: RendererStore, current: string): void {
  const idle = readdirSync(folder)
    .filter((name) => name !== current && name !== 'node_modules')
    .map((name) => ({ name, used: lastUse(join(folder, name)) }))
    .filter(({ used }) => used < Date.now() - hour)
    .sort((a, b) => b.used - a.used);
  const drafts = idle.filter(({ name }) => name.startsWith(draftPrefix));
  const renderers = idle.filter(({ name }) => !name.startsWith(draftPrefix));
  for (const { name } of [...drafts, ...renderers.slice(kept)]) remove(folder, name);
}

/** Renamed first: a renderer is there whole or not at all, even when removing it is cut short. */
function remove(folder: string, name: string): void {
  const doomed = join(folder, `${draftPrefix}removed-${name}`);
  try {
    renameSync(join(folder, name), doomed);
    rmSync(doomed, { recursive: true, force: true });
  } catch {
    // Another process is at it, or will be.
  }
}

function lastUse(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Renderers import packages by name, from wherever they lie. */
function linkPackages(packages: string, link: string): void {
  if (linkTarget(link) === packages) return;
  rmSync(link, { force: true });
  symlinkSync(packages, link, 'junction');
}

function linkTarget(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

export interface RendererStore {
  readonly folder: string;
}
