import { resolve } from 'node:path';

import { findRepository, type Shell } from './find-repository.ts';
import { runGit } from './run-git.ts';

/**
 * The file in which git notes each time that something else is checked out around a folder: a commit,
 * a merge, another branch. It may be missing, and always is before the first commit. `undefined`
 * outside a repository.
 */
export async function findReflog(folder: string, shell: Shell): Promise<string | undefined> {
  const found = await findRepository(folder, shell);
  if (!found.ok) return undefined;
  const { cwd, env } = found;
  const flags = ['--git-path', 'logs/HEAD'];
  const asked = await runGit({ command: 'rev-parse', flags }, { cwd, env });
  return asked.ok ? resolve(cwd, asked.stdout.toString('utf8').replace(/\r?\n$/, '')) : undefined;
}
