import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { linkTo } from './link-to.ts';
import type { Publication } from './publication.ts';

/**
 * Puts one file into the site that is being put together in `next`, unless the last site has just the
 * same: then it is linked from there or, where that site is to be updated, left there. Where links
 * cannot be had, it is written.
 */
export function publishFile(target: Target, path: string, content: string | Uint8Array): Outcome {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (keepLast(target, path, (location) => readFileSync(location).equals(bytes))) return 'kept';
  writeAnew(target, path, bytes);
  return 'written';
}

/** Writes a file into that site even if the last one has the same. */
export function writeAnew(target: Target, path: string, content: string | Uint8Array): void {
  writeFileSync(placeOf(target, path), content, { flag: 'wx' });
}

/** Keeps a file of the last site, if that is there with the same stamp. */
export function keepFile(target: Target, path: string, stamp: string): boolean {
  return keepLast(target, path, (_, found) => found === stamp);
}

/** Returns the size of a file and the moment it was written; nothing where there is no file. */
export function stampOf(location: string): string | undefined {
  try {
    const stats = lstatSync(location);
    return stats.isFile() ? `${stats.size} ${stats.mtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

function keepLast(target: Target, path: string, isSame: IsSame): boolean {
  const { kept, previous } = target;
  if (previous === undefined) return false;
  const last = join(previous, path);
  if (kept === undefined) return linkSame(last, placeOf(target, path), isSame);
  const stamp = stampOf(last);
  if (stamp === undefined || !isSame(last, stamp)) return false;
  kept.set(path, stamp);
  return true;
}

function linkSame(last: string, location: string, isSame: IsSame): boolean {
  if (!linkTo(last, location)) return false;
  // Compared only now that it is linked: the last site may be swapped out at any moment.
  if (isSame(location, stampOf(location))) return true;
  rmSync(location);
  return false;
}

type IsSame = (location: string, stamp: string | undefined) => boolean;

/** Makes the folder of a file that is to be written. */
function placeOf({ folders, next }: Target, path: string): string {
  const location = join(next, path);
  const folder = dirname(location);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  return location;
}

export interface Target extends Pick<Publication, 'out' | 'next' | 'previous'> {
  /** The folders of `next` that are known to be there. */
  readonly folders: Set<string>;
  /**
   * The stamps of the files that stay where they are, by path, where `out` is only updated; absent
   * where `next` is to be the whole site.
   */
  readonly kept?: Map<string, string>;
}

export type Outcome = 'kept' | 'written';

/** A file on disk that is published as it is. */
export interface PublishedFile {
  /** Where it is published, below `base`, without a slash before it. */
  readonly path: string;
  readonly location: string;
}
