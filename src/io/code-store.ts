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
 * Where compiled code of one sort is kept, each piece in a folder of its own: beside the packages it
 * imports, or, where those are read-only, in the user's cache.
 */
export function codeStore(project: string, sort: 'renderers' | 'command-lines'): CodeStore {
  const packages = packagesOf(project);
  const folder = cacheFolder(project, sort);
  if (!folder.startsWith(packages)) linkPackages(packages, join(folder, 'node_modules'));
  return { folder };
}

/** The folder kept under this name, if there is one; from now on it counts as just used. */
export function findCode({ folder }: CodeStore, name: string): string | undefined {
  const kept = join(folder, name);
  if (!existsSync(kept)) return undefined;
  markUsed(kept);
  return kept;
}

/** A new empty folder of the store to compile into. */
export function draftCode({ folder }: CodeStore): string {
  return mkdtempSync(join(folder, draftPrefix));
}

/**
 * Keeps what was compiled into a draft under a name and lets go of what was not used for long.
 * When another process kept the same first, that is used and the draft removed.
 */
export function keepCode(store: CodeStore, draft: string, name: string): string {
  const kept = join(store.folder, name);
  try {
    renameSync(draft, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  prune(store, name);
  return kept;
}

const draftPrefix = 'draft-';
const mostKept = 6;
const hour = 60 * 60 * 1000;

/** What was used within the hour may be in use still: modules are imported when first needed. */
function prune({ folder }: CodeStore, current: string): void {
  const idle = readdirSync(folder)
    .filter((name) => name !== current && name !== 'node_modules')
    .map((name) => ({ name, used: lastUse(join(folder, name)) }))
    .filter(({ used }) => used < Date.now() - hour)
    .sort((a, b) => b.used - a.used);
  const drafts = idle.filter(({ name }) => name.startsWith(draftPrefix));
  const whole = idle.filter(({ name }) => !name.startsWith(draftPrefix));
  for (const { name } of [...drafts, ...whole.slice(mostKept)]) remove(folder, name);
}

/** Renamed first: a folder is there whole or not at all, even when removing it is cut short. */
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

/** Compiled code imports packages by name, from wherever they lie. */
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

export interface CodeStore {
  readonly folder: string;
}
