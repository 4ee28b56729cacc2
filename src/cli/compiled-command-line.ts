import { findCommandLine, keepCommandLine } from '../io/command-line-store.ts';
import { project } from './project.ts';

/**
 * The compiled module that does what `run.ts` does, while there is one: a few large modules start in
 * a fraction of the time of some hundred small ones.
 */
export function compiledCommandLine(): string | undefined {
  try {
    return findCommandLine(project);
  } catch {
    // A cache that cannot be read is none.
    return undefined;
  }
}

/** Compiles the command line for all starts to come, unless that was done. */
export async function ensureCommandLine(): Promise<void> {
  if (compiledCommandLine() !== undefined) return;
  const { compileCommandLine } = await import('../io/compile-command-line.ts');
  await keepCommandLine(project, (folder) => compileCommandLine(project, folder));
}
