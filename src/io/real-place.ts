import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Where a path leads once the links above its last segment are followed, even when it is absent. */
export function realPlace(path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  try {
    return join(realpathSync(parent), basename(path));
  } catch {
    return join(realPlace(parent), basename(path));
  }
}

/** Returns the real path of the folder itself, if the path is a link to it. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return realPlace(path);
  }
}

/** Returns whether a path is that of a folder or below it; both are absolute and without links. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Returns whether a path below `folder` leaves it through a symbolic link, which in a stranger's
 * repository may lead anywhere. Both are absolute.
 */
export function leadsOutside(path: string, folder: string): boolean {
  return isWithin(path, folder) && !isWithin(realPlace(path), realFolder(folder));
}

/** Returns the nearest folder, at or above this one, that holds `.git`; `undefined` without one. */
export function repositoryRoot(folder: string): string | undefined {
  return findAbove(folder, (above) => existsSync(join(above, '.git')));
}

/** Returns the nearest folder, at or above this one, for which something holds. */
export function findAbove(folder: string, holds: (folder: string) => boolean): string | undefined {
  if (holds(folder)) return folder;
  return dirname(folder) === folder ? undefined : findAbove(dirname(folder), holds);
}
