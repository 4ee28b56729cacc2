import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf, reasonOf } from './reason-of.ts';
import { abandonedSiblings, siblingOf } from './sibling.ts';
import { realPlace, whyNotPublish } from './why-not-publish.ts';
import { withLock } from './with-lock.ts';

/**
 * Begins to put a site together beside `out`. Nothing of `out` changes before `swapIn`; what killed
 * builds left behind is put right first.
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
    await withLock(place, () => recover(place));
    const next = siblingOf(place, 'next');
    mkdirSync(next);
    const previous = existsSync(place) ? place : undefined;
    return { ok: true, publication: { out: place, next, previous, protectedFolders } };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Makes the site that was put together the published one, in whole; the last one is removed. */
export async function swapIn(publication: Publication): Promise<SwapResult> {
  const { out, next, protectedFolders } = publication;
  const replaced = siblingOf(out, 'previous');
  const reason = await withLock(out, () => {
    const refusal = whyNotPublish(out, protectedFolders);
    if (refusal !== undefined) return refusal;
    return replace(out, next, replaced);
  });
  if (reason !== undefined) {
    abandon(publication);
    return { ok: false, reason };
  }
  rmSync(replaced, { recursive: true, force: true });
  return { ok: true };
}

/** Removes what was put together; `out` is as it was. */
export function abandon({ next }: Publication): void {
  rmSync(next, { recursive: true, force: true });
}

/**
 * Clears away what killed builds left. One that was killed between its two renames has left no
 * `out`, but the last site whole: it comes back.
 */
export async function recoverPublication(out: string): Promise<void> {
  const place = realPlace(out);
  if (existsSync(dirname(place))) await withLock(place, () => recover(place));
}

function recover(out: string): void {
  for (const { role, path } of abandonedSiblings(out)) {
    if (role === 'previous' && !existsSync(out)) renameSync(path, out);
    else rmSync(path, { recursive: true, force: true });
  }
}

function replace(out: string, next: string, replaced: string): string | undefined {
  try {
    if (lstatSync(out, { throwIfNoEntry: false })) renameSync(out, replaced);
    try {
      renameSync(next, out);
    } catch (error) {
      if (existsSync(replaced)) renameSync(replaced, out);
      throw error;
    }
    return undefined;
  } catch (error) {
    return cannotBeMoved.has(codeOf(error))
      ? 'it cannot be replaced as a whole (is a file system mounted there?); name a folder in it'
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
