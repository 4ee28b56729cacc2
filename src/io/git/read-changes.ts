import type { Repository } from './find-repository.ts';
import { rawChanges } from './history/parse-log.ts';
import { type GitCommand, isPartialClone, renames, runGit } from './run-git.ts';

/**
 * Returns the changes from one commit to another or, without `head`, to the index, as `--raw -z`
 * lists them, split at NUL; `undefined` when git fails. Leaves out changes in the working tree
 * only: to compare those, git would run the filters that the repository names.
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

/**
 * Requests fields that end with NUL and paths as git has them, independent of the user's settings.
 */
export const rawChangesFlags = [
  ...['--raw', '-z', '--no-abbrev', '--no-relative', '--ignore-submodules', '-O/dev/null'],
  ...['--no-ext-diff', '--no-textconv', '--no-color'],
] as const;

/**
 * Returns the files of the content folder that git takes for moved, by their likeness, from one
 * commit to another or to what is staged; paths are relative to the folder.
 */
export async function findRenames(
  commits: { readonly base: string; readonly head: string | undefined },
  repository: Repository,
): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const { prefix } = repository;
  const changes = await readChanges(commits, repository, {
    renames: renames({ isPartial: await isPartialClone(repository) }),
    paths: prefix === '' ? [] : [prefix],
  });
  return rawChanges(changes ?? []).flatMap(({ from, path }) =>
    from === undefined ? [] : [{ from: from.slice(prefix.length), to: path.slice(prefix.length) }],
  );
}
