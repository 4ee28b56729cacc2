import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { project } from '../cli/world.ts';
import { filesBelow } from '../io/files-below.ts';
import type { Entry } from '../io/store-entry.ts';

/** Replaces `cli/ensure-renderer.ts` in the published package, which has its renderer ready. */
export function knownRenderer(): Entry {
  const folder = join(project, 'lib/renderer');
  return { folder, files: filesBelow(folder) };
}

/** Returns the same, as the result of compiling. */
export async function ensureRenderer(): Promise<{ readonly ok: true; readonly renderer: Entry }> {
  return { ok: true, renderer: knownRenderer() };
}

/** Returns the digest that was made of all of the package. */
export function codeDigest(): string {
  return readFileSync(join(project, 'lib/digest.txt'), 'utf8');
}
