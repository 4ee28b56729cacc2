import type { Repository } from './find-repository.ts';
import { rawChanges } from './history/parse-log.ts';
import { readChanges } from './read-changes.ts';
import { isObjectId } from './read-objects.ts';
import { renames, runGit } from './run-git.ts';

/**
 * Returns the moves of the content folder up to `tip`, the last first, at most 20: commits of the
 * branch that moved its vision within the repository. Leaves out the moves before a commit that is
 * not available.
 */
export async function folderTrail(
  tip: string,
  repository: Repository,
  options: TrailOptions,
): Promise<readonly FolderMove[]> {
  const trail: FolderMove[] = [];
  let [end, place] = [tip, repository];
  while (trail.length < mostMoves) {
    const move = await lastMove(end, place, options);
    if (move === undefined) break;
    trail.push(move);
    [end, place] = [`${move.commit}^`, { ...repository, prefix: move.from }];
  }
  return trail;
}

/** No roadmap moves more often, and each move takes git several more questions. */
const mostMoves = 20;

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

/** Ids and nothing else: `--diff-merges` alone would print patches, whose text a stranger controls. */
const arrivals = [
  // A vision that comes and goes more often than this was never moved.
  ...['--first-parent', '--diff-merges=first-parent', '--diff-filter=A', '--max-count=50'],
  ...['--no-patch', '--no-ext-diff', '--no-textconv', '-O/dev/null', '--format=%H'],
] as const;

interface TrailOptions {
  /**
   * Whether the clone may lack earlier versions of files: then only unchanged moved files are
   * found.
   */
  readonly isPartial: boolean;
}

export interface FolderMove {
  readonly commit: string;
  /** The start of the paths of the folder's files until then. */
  readonly from: string;
  /** All that the commit changes in the repository, as `--raw -z` lists it, split at NUL. */
  readonly changes: readonly string[];
}
