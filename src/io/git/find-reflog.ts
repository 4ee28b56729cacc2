import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

import { runGit, type GitOptions } from './run-git.ts';

/**
 * Where git notes each time that something else is checked out around a folder: a commit, a merge,
 * another branch. The file may be missing, and always is before the first commit. `undefined`
 * outside a repository.
 */
export async function findReflog(
  folder: string,
  env: GitOptions['env'],
): Promise<string | undefined> {
  const cwd = realpathSync(folder);
  const told = await runGit(['rev-parse', '--git-path', 'logs/HEAD'], { cwd, env });
  return told.ok ? resolve(cwd, told.stdout.toString('utf8').replace(/\r?\n$/, '')) : undefined;
}
