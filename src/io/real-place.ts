import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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

/** Where the folder itself lies, should the path be a link to it. */
export function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return realPlace(path);
  }
}
