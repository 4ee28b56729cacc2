import type { FileChange, LoggedCommit } from '../../../core/history/git-log.ts';
import { typeOfFile } from '../../../core/roadmap/item-key.ts';
import type { Repository } from '../find-repository.ts';
import { type FolderMove, folderTrail } from '../folder-trail.ts';
import { listTree } from '../list-tree.ts';
import { rawChangesFlags } from '../read-changes.ts';
import { renames, runGit } from '../run-git.ts';
import { fileBelow, logFormat, parseChanges, parseLog, type Prefixes } from './parse-log.ts';

/**
 * Returns every commit up to `tip` that touches the folder, the newest first; for a merge, its
 * changes to its first parent. Includes commits from before the folder was moved, with its present
 * paths. Returns `undefined` when git cannot read the log.
 */
export async function readLog(
  tip: string,
  repository: Repository,
  options: LogOptions,
): Promise<readonly LoggedCommit[] | undefined> {
  // Mostly it never moved, and this is all.
  const whole = readSpan(tip, repository, { ...options, trail: [], index: 0 });
  const trail = await folderTrail(tip, repository, options);
  if (trail.length === 0) return whole;
  const tips = [tip, ...trail.map(({ commit }) => `${commit}^`)];
  const commits: LoggedCommit[] = [];
  // One after the other: each starts several processes.
  for (const [index, end] of tips.entries()) {
    const span = await readSpan(end, repository, { ...options, trail, index });
    if (span === undefined) return undefined;
    commits.push(...span);
  }
  return commits;
}

/** Returns the commits between two moves, and the move they begin with. */
async function readSpan(
  tip: string,
  repository: Repository,
  { trail, index, ...options }: SpanOptions,
): Promise<readonly LoggedCommit[] | undefined> {
  // Items may have been in a folder before the vision came there: that folder is searched next.
  const places = [repository.prefix, ...trail.map(({ from }) => from)];
  const prefixes = places.slice(0, index + 1).toReversed();
  const since = trail[index];
  const revisions = since ? [tip, `^${since.commit}^`] : [tip];
  const commits = await logOf(revisions, repository, { ...options, prefixes });
  if (commits === undefined || since === undefined) return commits;
  const changes = await changesOf(since, repository, prefixes);
  return commits.map((commit) => (commit.id === since.commit ? { ...commit, changes } : commit));
}

/**
 * Returns all changes that a move makes to the folder. A file that stays behind counts as removed.
 */
async function changesOf(
  { commit, from, changes }: FolderMove,
  repository: Repository,
  prefixes: Prefixes,
): Promise<readonly FileChange[]> {
  const before = [from, ...prefixes];
  const listed = parseChanges(changes, prefixes, before);
  const [was, is] = await Promise.all([
    itemsIn(`${commit}^`, repository, before),
    itemsIn(commit, repository, prefixes),
  ]);
  const known = new Set([...is, ...listed.flatMap((change) => [change.path, change.from ?? ''])]);
  const left = [...was].filter((file) => !known.has(file)).map((path) => ({ path }));
  return [...listed, ...left];
}

async function itemsIn(
  commit: string,
  repository: Repository,
  prefixes: Prefixes,
): Promise<ReadonlySet<string>> {
  const tree = await listTree(commit, { ...repository, prefix: '' }, below(prefixes));
  const files = [...(tree?.keys() ?? [])].map((path) => fileBelow(prefixes, path) ?? '');
  return new Set(files.filter((file) => typeOfFile(file) !== undefined));
}

/** The commits of the branch itself, as each changes its first parent. */
async function logOf(
  revisions: readonly string[],
  { cwd, env }: Repository,
  { prefixes, ...options }: { readonly prefixes: Prefixes } & LogOptions,
): Promise<readonly LoggedCommit[] | undefined> {
  const flags = [...logFlags, renames(options)];
  const asked = await runGit(
    { command: 'log', flags, revisions, paths: below(prefixes) },
    { cwd, env },
  );
  return asked.ok ? parseLog(asked.stdout.toString('utf8'), prefixes) : undefined;
}

/** Paths for git: where one is the root, all of it. */
function below(prefixes: Prefixes): readonly string[] {
  return prefixes.includes('') ? [] : prefixes;
}

const logFlags = [
  ...['--first-parent', '--diff-merges=first-parent'],
  ...rawChangesFlags,
  ...['--no-notes', '--encoding=UTF-8', `--format=${logFormat}`],
] as const;

interface LogOptions {
  /** Whether the clone may lack earlier versions of files. */
  readonly isPartial: boolean;
}

interface SpanOptions extends LogOptions {
  readonly trail: readonly FolderMove[];
  /** How many of the moves come after. */
  readonly index: number;
}
