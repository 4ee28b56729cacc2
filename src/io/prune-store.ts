import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** The start of an entry's name while it is being made. */
export const draftPrefix = 'draft-';

/**
 * Removes the entries of a store that were not used for 60 days or are not among the `most` used
 * last, and drafts that killed processes left a day ago. An entry used within the last hour may
 * still be in use, because modules are imported when first needed. So looking once an hour is
 * enough.
 */
export function pruneStore(folder: string, most = 20_000): void {
  const now = Date.now();
  if (now - (lastPruned.get(folder) ?? 0) < hour) return;
  lastPruned.set(folder, now);
  const all = namesIn(folder).map((name) => {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    return { path, isDraft: name.startsWith(draftPrefix), idle: now - used };
  });
  const drafts = all.filter(({ isDraft, idle }) => isDraft && idle > day);
  const entries = all.filter(({ isDraft }) => !isDraft).sort((a, b) => a.idle - b.idle);
  const unused = entries.filter(
    ({ idle }, place) => idle > 60 * day || (place >= most && idle > hour),
  );
  for (const { path } of [...drafts, ...unused]) discard(path);
}

/** Marks an entry as used just now. */
export function markUsed(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // A folder that is shared read-only is as good to read from.
  }
}

/** Removes an entry or a draft that is not needed any more, if it is still there. */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another process is at it, or will be.
  }
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const lastPruned = new Map<string, number>();

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
