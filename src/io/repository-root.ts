import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the nearest folder, at or above this one, that holds `.git`; `undefined` without one. */
export function repositoryRoot(folder: string): string | undefined {
  return findAbove(folder, (above) => existsSync(join(above, '.git')));
}

/** Returns the nearest folder, at or above this one, for which something holds. */
export function findAbove(folder: string, holds: (folder: string) => boolean): string | undefined {
  if (holds(folder)) return folder;
  return dirname(folder) === folder ? undefined : findAbove(dirname(folder), holds);
}
