import { rmSync } from 'node:fs';

import type { ContentFile } from '../core/content-file.ts';
import { codeStore, draftCode, findCode, keepCode } from '../io/code-store.ts';
import { rendererDigest } from '../io/renderer-digest.ts';
import { compileRenderer } from './compile-renderer.ts';
import { project } from './project.ts';
import type { World } from './world.ts';

/**
 * The folder of a renderer made from the site's code as it is and the `.mdx` files among `files`:
 * one that was kept, or else one that is compiled now.
 */
export async function ensureRenderer(need: Need, world: World): Promise<EnsureResult> {
  const store = codeStore(project, 'renderers');
  const digest = rendererDigest(project, need.files);
  const known = findCode(store, digest);
  if (known !== undefined) return { ok: true, renderer: known, digest };

  need.onCompile?.();
  const draft = draftCode(store);
  const { content, signal } = need;
  try {
    const compiled = await compileRenderer({ project, content, compileTo: draft, signal }, world);
    if (!compiled.ok) return compiled;
    // What changed while it was compiled is compiled again the next time, not kept under a wrong name.
    const after = rendererDigest(project, need.files);
    return { ok: true, renderer: keepCode(store, draft, after), digest: after };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The folder of a fitting renderer that was kept, if there is one. */
export function knownRenderer(files: readonly ContentFile[]): string | undefined {
  return findCode(codeStore(project, 'renderers'), rendererDigest(project, files));
}

export interface Need {
  /** The content folder, and what was found in it. */
  readonly content: string;
  readonly files: readonly ContentFile[];
  /** Called when nothing fitting was kept, before compiling begins. */
  readonly onCompile?: () => void;
  readonly signal?: AbortSignal | undefined;
}

export type EnsureResult =
  | { readonly ok: true; readonly renderer: string; readonly digest: string }
  | { readonly ok: false; readonly output: string };
