import { dirname } from 'node:path';

import { discard } from '../io/prune-store.ts';
import { rendererDigest } from '../io/renderer-digest.ts';
import type { Entry } from '../io/store-entry.ts';
import { CacheError, projectStore } from '../io/store.ts';
import { compileRenderer } from './compile-renderer.ts';
import { project, type World } from './world.ts';

/** Returns a renderer made from the site's code: one that was kept, or one that is compiled now. */
export async function ensureRenderer(need: Need, world: World): Promise<EnsureResult> {
  const store = projectStore(project, 'renderers');
  const known = store.find(codeDigest());
  if (known !== undefined) return { ok: true, renderer: known };

  need.onCompile?.();
  const draft = store.draft();
  const { signal } = need;
  try {
    const compiled = await compileRenderer({ project, compileTo: draft, signal }, world);
    if (!compiled.ok) {
      if (noSpace.test(compiled.output)) throw new CacheError(dirname(draft), 'no space is left');
      return compiled;
    }
    // Files may have changed during the compilation: they then compile again next time, under a new
    // name.
    return { ok: true, renderer: store.keep(rendererDigest(project), draft) };
  } finally {
    discard(draft);
  }
}

/** The messages of a compiler that cannot write, from Node.js and from Rust. */
const noSpace = /\bENOSPC\b|No space left on device/;

/** Returns a fitting renderer that was kept, if there is one. */
export function knownRenderer(): Entry | undefined {
  return projectStore(project, 'renderers').find(codeDigest());
}

let digest: string | undefined;

/** Returns a digest of the code of this run. */
export function codeDigest(): string {
  return (digest ??= rendererDigest(project));
}

export interface Need {
  /** Called when nothing fitting was kept, before compiling begins. */
  readonly onCompile?: () => void;
  readonly signal?: AbortSignal | undefined;
}

export type EnsureResult =
  { readonly ok: true; readonly renderer: Entry } | { readonly ok: false; readonly output: string };
