import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is that of a folder or lies below it; both are absolute and without links. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
