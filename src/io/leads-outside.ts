import { isWithin } from './is-within.ts';
import { realFolder, realPlace } from './real-place.ts';

/**
 * Returns whether a path below `folder` leaves it through a symbolic link, which in a stranger's
 * repository may lead anywhere. Both are absolute.
 */
export function leadsOutside(path: string, folder: string): boolean {
  return isWithin(path, folder) && !isWithin(realPlace(path), realFolder(folder));
}
