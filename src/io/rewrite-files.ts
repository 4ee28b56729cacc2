import { existsSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeText } from './write-text.ts';

/**
 * Writes new texts into files of a folder and renames one of them, all or nothing: if one cannot be
 * written, the others are restored. Keeps byte order marks. Throws the error of the file system. If
 * a file differs from its `before`, changes nothing and returns its name.
 */
export function rewriteFiles(
  folder: string,
  rewrites: readonly Rewrite[],
  move?: { readonly from: string; readonly to: string },
): RewriteResult {
  const plans: Planned[] = [];
  for (const { path, before, after } of rewrites) {
    const location = join(folder, path);
    if (before === undefined) {
      if (existsSync(location)) return { ok: false, changed: path };
      plans.push({ location, old: undefined, next: after });
      continue;
    }
    const real = realpathSync(location);
    const old = readFileSync(real, 'utf8');
    const mark = old.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (old !== mark + before) return { ok: false, changed: path };
    plans.push({ location: real, old, next: mark + after });
  }
  if (move && isTaken(folder, move)) return { ok: false, changed: move.to };

  const done: Planned[] = [];
  try {
    for (const plan of plans) {
      writeText(plan.location, plan.next);
      done.push(plan);
    }
    if (move) renameSync(join(folder, move.from), join(folder, move.to));
  } catch (error) {
    for (const { location, old } of done.toReversed()) {
      if (old === undefined) rmSync(location, { force: true });
      else writeText(location, old);
    }
    throw error;
  }
  return { ok: true };
}

/** On a disk that ignores case, the old name of a file may occupy its new one. */
function isTaken(folder: string, { from, to }: { from: string; to: string }): boolean {
  return existsSync(join(folder, to)) && from.toLowerCase() !== to.toLowerCase();
}

export interface Rewrite {
  /** Relative to the folder. */
  readonly path: string;
  /** The present text, without a byte order mark; absent when there is no file. */
  readonly before: string | undefined;
  readonly after: string;
}

export type RewriteResult =
  { readonly ok: true } | { readonly ok: false; readonly changed: string };

interface Planned {
  readonly location: string;
  readonly old: string | undefined;
  readonly next: string;
}
