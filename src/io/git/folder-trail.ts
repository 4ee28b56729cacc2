import type { Repository } from './find-repository.ts';
import { rawChanges } from './history/parse-log.ts';
import { renames } from './is-partial-clone.ts';
import { plainLog, rawChangesFlags } from './plain-git.ts';
import { runGit } from './run-git.ts';

/**
 * The moves of the content folder up to `tip`, the last first: a commit of the branch that moved its
 * vision, from wherever that lay in the repository. Those that come after what cannot be had are
 * left out.
 */
export async function folderTrail(
  tip: string,
  repository: Repository,
  options: TrailOptions,
): Promise<readonly FolderMove[]> {
  const move = await lastMove(tip, repository, options);
  if (move === undefined) return [];
  const before = { ...repository, prefix: move.from };
  return [move, ...(await folderTrail(`${move.commit}^`, before, options))];
}

async function lastMove(
  tip: string,
  repository: Repository,
  options: TrailOptions,
): Promise<FolderMove | undefined> {
  const { cwd, env, prefix } = repository;
  const args = [...arrivals, renames(options), tip, '--', ...visionPaths(prefix)];
  const told = await runGit(args, { cwd, env });
  for (const commit of told.stdout.toString('latin1').split('\0').filter(Boolean)) {
    const changes = await changesOf([`${commit}^`, commit], repository, options);
    const from = changes && formerPrefix(changes, prefix);
    if (changes && from !== undefined && from !== prefix) return { commit, from, changes };
  }
  return undefined;
}

/** Where the folder lay that is being moved, but not committed yet; `undefined` where none is. */
export async function uncommittedMove(
  repository: Repository,
  options: TrailOptions,
): Promise<string | undefined> {
  if (!repository.hasWorkTree) return undefined;
  const changes = await changesOf(['HEAD'], repository, options);
  return changes && formerPrefix(changes, repository.prefix);
}

/** The paths a vision can have in a folder whose paths begin with `prefix`. */
export function visionPaths(prefix: string): readonly string[] {
  return [`${prefix}vision.md`, `${prefix}vision.mdx`];
}

/** Where the vision that is now below `prefix` came from, wherever in the repository that is. */
function formerPrefix(changes: readonly string[], prefix: string): string | undefined {
  const visions = visionPaths(prefix);
  const move = rawChanges(changes).find(
    ({ path, from }) => from !== undefined && visions.includes(path),
  );
  return /^(|.*\/)vision\.mdx?$/.exec(move?.from ?? '')?.[1];
}

const arrivals = [
  ...plainLog,
  ...['--first-parent', '--diff-merges=first-parent', '--diff-filter=A', '-z', '--format=%H'],
] as const;

async function changesOf(
  revisions: readonly string[],
  { cwd, env }: Repository,
  options: TrailOptions,
): Promise<readonly string[] | undefined> {
  const args = ['diff', ...rawChangesFlags, renames(options), ...revisions, '--'];
  const told = await runGit(args, { cwd, env });
  return told.ok ? told.stdout.toString('utf8').split('\0') : undefined;
}

interface TrailOptions {
  /** Whether the clone may lack earlier versions of files: then only what moved as it was is found. */
  readonly isPartial: boolean;
}

export interface FolderMove {
  readonly commit: string;
  /** What the paths of the files of the folder began with until then. */
  readonly from: string;
  /** All that the commit changes in the repository, as `--raw -z` lists it, split at NUL. */
  readonly changes: readonly string[];
}
