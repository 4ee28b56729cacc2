import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Publication } from './publication.ts';
import { codeOf } from './reason-of.ts';

/**
 * Puts one file into the site that is being put together in `next`. A file the last site has just
 * so is linked from there and not written again; where links cannot be had, it is written.
 */
export function publishFile(target: Target, path: string, content: string | Uint8Array): Outcome {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (linkLast(target, path, (location) => readFileSync(location).equals(bytes))) return 'kept';
  writeFileSync(join(target.next, path), bytes, { flag: 'wx' });
  return 'written';
}

/** Links a file from the last site, if that is there with the same stamp. */
export function keepFile(target: Target, path: string, stamp: string): boolean {
  return linkLast(target, path, (location) => stampOf(location) === stamp);
}

/** Returns the size of a file and the moment it was written. */
export function stampOf(location: string): string {
  const { size, mtimeMs } = statSync(location);
  return `${size} ${mtimeMs}`;
}

function linkLast(
  { next, previous, folders }: Target,
  path: string,
  isSame: (location: string) => boolean,
): boolean {
  const location = join(next, path);
  const folder = dirname(location);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  if (previous === undefined || !linkTo(join(previous, path), location)) return false;
  // Compared only now that it is linked: the last site may be swapped out at any moment.
  if (isSame(location)) return true;
  rmSync(location);
  return false;
}

function linkTo(existing: string, location: string): boolean {
  try {
    linkSync(existing, location);
    return true;
  } catch (error) {
    if (noLink.has(codeOf(error))) return false;
    throw error;
  }
}

/** Nothing there to link, a folder there, or a file system that has no links or no more of them. */
const noLink: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
]);

export interface Target extends Pick<Publication, 'out' | 'next' | 'previous'> {
  /** The folders of `next` that are known to be there. */
  readonly folders: Set<string>;
}

export type Outcome = 'kept' | 'written';

/** A file on disk that is published as it is. */
export interface PublishedFile {
  /** Where it is published, below `base`, without a slash before it. */
  readonly path: string;
  readonly location: string;
}
