import type { Repository } from './find-repository.ts';
import { rawChanges } from './history/parse-log.ts';
import { renames } from './is-partial-clone.ts';
import { isObjectId } from './object-id.ts';
import { readChanges } from './read-changes.ts';
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
  const flags = [...arrivals, renames(options)];
  const paths = visionPaths(prefix);
  const logged = await runGit({ command: 'log', flags, revisions: [tip], paths }, { cwd, env });
  for (const commit of logged.stdout.toString('latin1').split('\n').filter(isObjectId)) {
    const sides = { base: `${commit}^`, head: commit };
    const changes = await readChanges(sides, repository, { renames: renames(options) });
    const from = changes && formerPrefix(changes, prefix);
    if (changes && from !== undefined && from !== prefix) return { commit, from, changes };
  }
  return undefined;
}

/** Where the folder was that a move which is staged, but not committed yet, takes away. */
export async function uncommittedMove(
  repository: Repository,
  options: TrailOptions,
): Promise<string | undefined> {
  if (!repository.hasWorkTree) return undefined;
  const sides = { base: 'HEAD' };
  const changes = await readChanges(sides, repository, { renames: renames(options) });
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

/** Ids and nothing else: `--diff-merges` alone would print patches, which say what their author likes. */
const arrivals = [
  ...['--first-parent', '--diff-merges=first-parent', '--diff-filter=A'],
  ...['--no-patch', '--no-ext-diff', '--no-textconv', '-O/dev/null', '--format=%H'],
] as const;

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
