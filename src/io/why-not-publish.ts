import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

import { isWithin, leadsOutside, realFolder, realPlace, repositoryRoot } from './real-place.ts';
import { reasonOf } from './reason-of.ts';
import { readSiteMarker } from './site-marker.ts';

/**
 * Returns why a site must not be published to `out`, or `undefined` when it may. Its content is
 * replaced as a whole, so it must be absent, an empty folder or a site that Throughline wrote,
 * without a repository in it. None of `protectedFolders` may be in it, also through links, and no
 * link may lead out of them. All paths are absolute.
 */
export function whyNotPublish(
  out: string,
  protectedFolders: readonly string[],
): string | undefined {
  const place = realPlace(out);
  if (dirname(place) === place) return 'it is the root of the file system';
  const lost = protectedFolders.find((folder) =>
    [realPlace(folder), realFolder(folder)].some((path) => isWithin(path, place)),
  );
  if (lost !== undefined) return `it contains "${lost}", which would be lost`;

  const left = protectedFolders.find((folder) =>
    leadsOutside(out, repositoryRoot(folder) ?? folder),
  );
  if (left !== undefined) {
    return `it is reached by a symbolic link out of "${left}"; name the target folder`;
  }

  let stats: Stats | undefined;
  let entries: readonly string[] = [];
  try {
    stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats?.isDirectory()) entries = readdirSync(place);
  } catch (error) {
    return reasonOf(error);
  }
  if (stats === undefined) return undefined;
  if (stats.isSymbolicLink()) return 'it is a symbolic link; name its target';
  if (!stats.isDirectory()) return 'it is not a folder';
  if (entries.includes('.git')) return 'it contains a git repository (".git"), which would be lost';
  if (entries.length === 0 || readSiteMarker(place) !== undefined) return undefined;
  return 'it is not empty, and Throughline did not write what is in it';
}
