import { linkSync } from 'node:fs';

import { codeOf } from './reason-of.ts';

/** Links a file to another location. Returns whether it can be linked there. */
export function linkTo(existing: string, location: string): boolean {
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
