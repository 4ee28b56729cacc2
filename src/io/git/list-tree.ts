import type { Repository } from './find-repository.ts';
import { runGit, type GitCommand } from './run-git.ts';

/**
 * Returns the files below a folder of a commit, by their path from there, without submodules. With
 * `paths`, from the root of the repository, only files below these; an empty list means all files.
 */
export async function listTree(
  commit: string,
  { cwd, env, prefix }: Repository,
  paths: readonly string[] = prefix === '' ? [] : [prefix],
): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
  const flags = ['-r', '-z', '--full-tree'];
  const command: GitCommand = { command: 'ls-tree', flags, revisions: [commit] };
  // "ls-tree" takes a "--" at the end for a path.
  const listed = await runGit(paths.length === 0 ? command : { ...command, paths }, { cwd, env });
  if (!listed.ok) return undefined;
  const entries = new Map<string, TreeEntry>();
  for (const line of listed.stdout.toString('utf8').split('\0')) {
    const [, mode = '', type, id = '', path = ''] =
      /^(\d+) (\w+) ([\da-f]+)\t([^]*)$/.exec(line) ?? [];
    if (type !== 'blob') continue;
    entries.set(path.slice(prefix.length), { id, isLink: mode === '120000' });
  }
  return entries;
}

export interface TreeEntry {
  readonly id: string;
  /** Whether it is a symbolic link; its content is then its target. */
  readonly isLink: boolean;
}
