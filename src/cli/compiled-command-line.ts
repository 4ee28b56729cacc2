import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { codeStore, draftCode, findCode, keepCode } from '../io/code-store.ts';
import { commandLineDigest } from '../io/command-line-digest.ts';
import { project } from './project.ts';

/**
 * The compiled module that does what `run.ts` does, as long as nothing it was made from has changed:
 * a few large modules start in a fraction of the time of some hundred small ones.
 */
export function compiledCommandLine(): string | undefined {
  const folder = findCode(codeStore(project, store), commandLineDigest(project));
  return folder === undefined ? undefined : join(folder, 'run.mjs');
}

/** Compiles the command line for all starts to come, unless that was done. */
export async function ensureCommandLine(): Promise<void> {
  if (compiledCommandLine() !== undefined) return;
  const { compileCommandLine } = await import('../io/compile-command-line.ts');
  const kept = codeStore(project, store);
  const digest = commandLineDigest(project);
  const draft = draftCode(kept);
  try {
    await compileCommandLine(project, draft);
    // What changed while it was compiled is not kept under a wrong name.
    if (commandLineDigest(project) === digest) keepCode(kept, draft, digest);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const store = 'command-lines';
