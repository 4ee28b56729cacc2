import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { codeOf } from './reason-of.ts';

/**
 * Puts one file into the site that is being put together in `next`. A file the last site has just
 * so is linked from there and not written again; where links cannot be had, it is written.
 */
export function publishFile(target: Target, path: string, content: string | Uint8Array): Outcome {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const location = join(target.next, path);
  const folder = dirname(location);
  if (!target.folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    target.folders.add(folder);
  }
  if (target.previous !== undefined && linkTo(join(target.previous, path), location)) {
    // Compared only now that it is linked: the last site may be swapped out at any moment.
    if (readFileSync(location).equals(bytes)) return 'kept';
    rmSync(location);
  }
  writeFileSync(location, bytes, { flag: 'wx' });
  return 'written';
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

export interface Target {
  readonly next: string;
  readonly previous: string | undefined;
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
