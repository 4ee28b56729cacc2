import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { realPlace } from './real-place.ts';
import { codeOf, isRefusal, reasonOf } from './reason-of.ts';
import { abandonedSiblings, siblingOf } from './sibling.ts';
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
    return { ok: true, publication: { out: place, next, previous, protectedFolders } };
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
    return replace(out, next, old);
  });
  if (reason !== undefined) {
    abandon(publication);
    return { ok: false, reason };
  }
  discard(old);
  return { ok: true };
}

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
  const left = await withLock(out, () => {
    const siblings = abandonedSiblings(out);
    const last = siblings.find(({ isPrevious }) => isPrevious);
    if (last === undefined || existsSync(out)) return siblings;
    renameSync(last.path, out);
    return siblings.filter((sibling) => sibling !== last);
  });
  for (const { path } of left) discard(path);
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
  readonly protectedFolders: readonly string[];
}

export type OpenResult =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly reason: string };

export type SwapResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };
