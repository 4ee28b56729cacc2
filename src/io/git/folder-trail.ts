import type { Repository } from './find-repository.ts';
import { formerPrefix } from './former-prefix.ts';
import { renames } from './is-partial-clone.ts';
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
  const visions = ['vision.md', 'vision.mdx'].map((name) => prefix + name);
  const told = await runGit([...arrivals, renames(options), tip, '--', ...visions], { cwd, env });
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

const arrivals = [
  ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false', 'log'],
  ...['--first-parent', '--diff-merges=first-parent', '--diff-filter=A', '-z'],
  '--format=%H',
] as const;

async function changesOf(
  revisions: readonly string[],
  { cwd, env }: Repository,
  options: TrailOptions,
): Promise<readonly string[] | undefined> {
  const args = ['diff', ...flags, renames(options), ...revisions, '--'];
  const told = await runGit(args, { cwd, env });
  return told.ok ? told.stdout.toString('utf8').split('\0') : undefined;
}

const flags = [
  ...['--raw', '-z', '--no-abbrev', '--no-relative', '--ignore-submodules'],
  ...['--no-ext-diff', '--no-textconv', '--no-color'],
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
