import type { Repository } from './find-repository.ts';
import { runGit, type GitCommand } from './run-git.ts';

/**
 * What changes from one commit to another or, without `head`, to the index, as `--raw -z` lists it,
 * split at NUL; `undefined` where git cannot say. What changed in the working tree only is left out:
 * to compare that, git would run the filters that the repository names.
 */
export async function readChanges(
  { base, head }: { readonly base: string; readonly head?: string | undefined },
  { cwd, env }: Repository,
  { renames, paths = [] }: { readonly renames: string; readonly paths?: readonly string[] },
): Promise<readonly string[] | undefined> {
  const flags = [...rawChangesFlags, renames];
  const command: GitCommand =
    head === undefined
      ? { command: 'diff-index', flags: ['--cached', ...flags], revisions: [base] }
      : { command: 'diff-tree', flags: ['-r', ...flags], revisions: [base, head] };
  const asked = await runGit({ ...command, paths }, { cwd, env });
  return asked.ok ? asked.stdout.toString('utf8').split('\0') : undefined;
}

/** Fields that end with NUL, and paths as git has them, whatever a user's settings say. */
export const rawChangesFlags = [
  ...['--raw', '-z', '--no-abbrev', '--no-relative', '--ignore-submodules', '-O/dev/null'],
  ...['--no-ext-diff', '--no-textconv', '--no-color'],
] as const;
