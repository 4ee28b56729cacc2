import { relative, resolve, sep } from 'node:path';

import { visible } from '../core/text/safe-text.ts';

/**
 * Returns a path for people: its way from the working folder, unless that climbs more than it
 * helps.
 */
export function shownPath(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return visible(way !== '' && way.length < path.length ? way : path);
}

/** Shows files of the content folder by their way from another folder, with `/`. */
export function pathFrom(folder: string, content: string): (file: string) => string {
  return (file) => relative(folder, resolve(content, file)).split(sep).join('/');
}
