import { isWithin } from './is-within.ts';
import { realFolder, realPlace } from './real-place.ts';

/**
 * Whether a path that is written as one below `folder` is none, because a symbolic link on its way
 * leads elsewhere. In a stranger's repository nothing is written there. Both are absolute.
 */
export function leadsOutside(path: string, folder: string): boolean {
  return isWithin(path, folder) && !isWithin(realPlace(path), realFolder(folder));
}
