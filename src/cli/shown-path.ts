import { relative } from 'node:path';

/** A path for people: its way from the working folder, unless that climbs more than it helps. */
export function shownPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way !== '' && way.length < path.length ? way : path;
}
