import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { filesBelow } from './files-below.ts';
import { isWithin, leadsOutside, realPlace } from './real-place.ts';
import { codeOf, isRefusal, reasonOf } from './reason-of.ts';
import { abandonedSiblings, siblingOf } from './sibling.ts';
import { siteMarker } from './site-marker.ts';
import { whyNotPublish } from './why-not-publish.ts';
import { withLock } from './with-lock.ts';

/**
 * Starts to put a site together beside `out`. Changes nothing in `out` before `swapIn`. Repairs
 * what killed builds left behind.
 */
export async function openPublication(
  out: string,
  protectedFolders: readonly string[],
): Promise<OpenResult> {
  const place = realPlace(out);
  const reason = whyNotPublish(out, protectedFolders);
  if (reason !== undefined) return { ok: false, reason };
  try {
    mkdirSync(dirname(place), { recursive: true });
    await putRight(place);
    const next = siblingOf(place, 'next');
    mkdirSync(next);
    const previous = existsSync(place) ? place : undefined;
    const mark = markOf(place);
    return { ok: true, publication: { out: place, next, previous, mark, protectedFolders } };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/**
 * Publishes the new site as a whole and removes the last one. That takes two renames, and between
 * them `out` does not exist for an instant: a reader finds nothing then, and if the process is
 * killed then, the next build or preview restores the last site.
 */
export async function swapIn(publication: Publication): Promise<SwapResult> {
  const { out, next, protectedFolders } = publication;
  const old = siblingOf(out, 'old');
  const reason = await withLock(out, () => {
    const refusal = whyNotPublish(out, protectedFolders);
    if (refusal !== undefined) return refusal;
    settle(out);
    return replace(out, next, old);
  });
  if (reason !== undefined) {
    abandon(publication);
    return { ok: false, reason };
  }
  discard(old);
  return { ok: true };
}

/**
 * Moves the files of `next`, with a marker among them, into the last site, and removes others: both
 * take their places one by one, and if the process is killed then, the next build or preview goes on.
 * Returns nothing when the site has to be replaced as a whole instead: another build has changed it
 * since the publication was opened, or one of its files cannot be moved.
 */
export async function updateSite(
  publication: Publication,
  removed: readonly string[],
): Promise<SwapResult | undefined> {
  const { out, next, mark, protectedFolders } = publication;
  const updated = await withLock(out, (): SwapResult | undefined => {
    const reason = whyNotPublish(out, protectedFolders);
    if (reason !== undefined) return { ok: false, reason };
    settle(out);
    if (markOf(out) !== mark) return undefined;
    const written = new Set(filesBelow(next));
    const update = siblingOf(out, 'update');
    const list = removed.filter((path) => !written.has(path));
    writeFileSync(join(next, removedFile), JSON.stringify(list));
    renameSync(next, update);
    if (finishUpdate(update, out)) return { ok: true };
    discard(update);
    return undefined;
  });
  if (!updated?.ok) abandon(publication);
  return updated;
}

/** Every build writes the marker anew, so no two sites have the same, even of the same moment. */
function markOf(out: string): string | undefined {
  const stats = lstatSync(join(out, siteMarker), { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.mtimeMs}`;
}

/**
 * Removed files come first: a file may become a folder, and a folder a file. Returns whether every
 * file could be moved; of those that were not, the stamps that are kept say so to the next build.
 */
function finishUpdate(update: string, out: string): boolean {
  const list = join(update, removedFile);
  const inside = (path: string) => {
    const place = join(out, path);
    return isWithin(place, out) && !leadsOutside(place, out) ? [{ path, place }] : [];
  };
  try {
    for (const { place } of pathsIn(list).flatMap(inside)) removeFile(place, out);
    rmSync(list, { force: true });
    for (const { path, place } of filesBelow(update).flatMap(inside)) {
      mkdirSync(dirname(place), { recursive: true });
      renameSync(join(update, path), place);
    }
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
  discard(update);
  return true;
}

/** A repository may come with a list that somebody else wrote. */
function pathsIn(list: string): readonly string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

/** Removes a file, and the folders above it that are empty then. */
function removeFile(path: string, out: string): void {
  rmSync(path, { force: true });
  for (let folder = dirname(path); folder !== out; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** The list of the files to remove, among those to move. */
const removedFile = '.removed.json';

/** Removes what was put together; `out` is as it was. */
export function abandon({ next }: Publication): void {
  discard(next);
}

/**
 * Clears away what killed builds left, where that is allowed. One that was killed between its two
 * renames has left no `out`, but the last site whole: it comes back.
 */
export async function recoverPublication(out: string): Promise<void> {
  const place = realPlace(out);
  try {
    if (abandonedSiblings(place).length > 0) await putRight(place);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

async function putRight(out: string): Promise<void> {
  const left = await withLock(out, () => settle(out));
  for (const path of left) discard(path);
}

/**
 * While the lock is held: does the rest of what a killed process was at when it held it. Returns what
 * is left to be removed.
 */
function settle(out: string): readonly string[] {
  const siblings = abandonedSiblings(out);
  const last = existsSync(out) ? undefined : siblings.find(({ role }) => role === 'previous');
  if (last) renameSync(last.path, out);
  const updates = existsSync(out) ? siblings.filter(({ role }) => role === 'update') : [];
  for (const { path } of updates) finishUpdate(path, out);
  return siblings.filter((sibling) => sibling !== last).map(({ path }) => path);
}

/** Anything left now counts as abandoned, and the next build removes it. */
function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function replace(out: string, next: string, old: string): string | undefined {
  const previous = siblingOf(out, 'previous');
  try {
    if (lstatSync(out, { throwIfNoEntry: false })) renameSync(out, previous);
    try {
      renameSync(next, out);
    } catch (error) {
      if (existsSync(previous)) renameSync(previous, out);
      throw error;
    }
    if (existsSync(previous)) renameSync(previous, old);
    return undefined;
  } catch (error) {
    return cannotBeMoved.has(codeOf(error))
      ? 'it cannot be replaced (is it a mount point?); name a folder inside it'
      : reasonOf(error);
  }
}

const cannotBeMoved: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV']);

export interface Publication {
  readonly out: string;
  /** Where the next site is put together. */
  readonly next: string;
  /** Where the last one is, while there is one. */
  readonly previous: string | undefined;
  /** Another one once another build has replaced or updated the last site. */
  readonly mark: string | undefined;
  readonly protectedFolders: readonly string[];
}

export type OpenResult =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly reason: string };

export type SwapResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };
