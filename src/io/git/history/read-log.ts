import type { FileChange, LoggedCommit } from '../../../core/history/git-log.ts';
import { typeOfFile } from '../../../core/history/item-key.ts';
import type { Repository } from '../find-repository.ts';
import { formerPrefix } from '../former-prefix.ts';
import { runGit } from '../run-git.ts';
import { logFormat, parseChanges, parseLog } from './parse-log.ts';

/**
 * Every commit up to `tip` that touches the folder, the newest first; of a merge what it changes for
 * its first parent. Where the folder was moved, also those from before, as if it had always lain where
 * it lies. `undefined` when git cannot tell.
 */
export async function readLog(
  tip: string,
  repository: Repository,
  options: LogOptions,
): Promise<readonly LoggedCommit[] | undefined> {
  const commits = await logOf([tip], repository, options);
  const arrival = commits && findArrival(commits);
  const move = arrival === undefined ? undefined : await readMove(arrival, repository, options);
  if (move === undefined) return commits;
  const [recent, earlier] = await Promise.all([
    logOf([tip, `^${arrival}^`], repository, options),
    readLog(`${arrival}^`, { ...repository, prefix: move.from }, options),
  ]);
  if (recent === undefined || earlier === undefined) return commits;
  const { changes } = move;
  const joined = recent.map((commit) => (commit.id === arrival ? { ...commit, changes } : commit));
  return [...joined, ...earlier];
}

/** The branch's own commits as each changes its first parent, and between them what merges brought. */
async function logOf(
  revisions: readonly string[],
  { cwd, env, prefix }: Repository,
  options: LogOptions,
): Promise<readonly LoggedCommit[] | undefined> {
  const git = async (args: readonly string[], input?: string) => {
    const told = await runGit(args, { cwd, env, ...(input !== undefined && { input }) });
    return told.ok ? told.stdout.toString('utf8') : undefined;
  };
  const paths = ['--', ...(prefix === '' ? [] : [prefix])];
  const log = [...command, renames(options)];
  const [line, listed] = await Promise.all([
    git([...log, '--first-parent', '--diff-merges=first-parent', ...revisions, ...paths]),
    git(['rev-list', '--full-history', '--no-merges', ...revisions, ...paths]),
  ]);
  if (line === undefined || listed === undefined) return undefined;
  const commits = parseLog(line, prefix).map((commit) => ({ ...commit, isBeside: false }));
  const own = new Set(commits.map(({ id }) => id));
  const others = listed.split('\n').filter((id) => id !== '' && !own.has(id));
  if (others.length === 0) return commits;
  const brought = await git([...log, '--no-walk', '--stdin', ...paths], others.join('\n'));
  if (brought === undefined) return undefined;
  const beside = parseLog(brought, prefix).map((commit) => ({ ...commit, isBeside: true }));
  return behindMerges(commits, beside);
}

/** What was brought is older than the merge that brought it: clocks mostly agree on that. */
function behindMerges(
  own: readonly LoggedCommit[],
  brought: readonly LoggedCommit[],
): readonly LoggedCommit[] {
  const left = brought.toSorted((a, b) => b.time - a.time);
  const commits = own.flatMap((commit) => {
    const end = left.findIndex(({ time }) => time <= commit.time);
    return [...left.splice(0, end < 0 ? left.length : end), commit];
  });
  return [...commits, ...left];
}

/** What a user's own settings must not change is said in full. */
const command = [
  ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false', 'log'],
  ...['-z', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color', '--no-notes'],
  ...['--no-relative', '--ignore-submodules', '--encoding=UTF-8', `--format=${logFormat}`],
] as const;

/** To find out how like two files are, git would have to fetch what a partial clone lacks. */
function renames({ isPartial }: LogOptions): string {
  return isPartial ? '-M100%' : '-M';
}

/** The commit that brought the first vision to the branch. */
function findArrival(commits: readonly LoggedCommit[]): string | undefined {
  const brings = ({ path, from, blob }: FileChange) =>
    blob !== undefined && isVision(path) && (from === undefined || !isVision(from));
  return commits.findLast(({ isBeside, changes }) => !isBeside && changes.some(brings))?.id;
}

/**
 * Whether a commit moved the folder, its vision among what it moved: where that lay until then, and
 * all it changes of it. `undefined` where it did not, and where what came before is not to be had.
 */
async function readMove(
  commit: string,
  { cwd, env, prefix }: Repository,
  options: LogOptions,
): Promise<Moved | undefined> {
  const flags = ['-r', '-z', '--raw', '--no-abbrev', '--no-relative', '--ignore-submodules'];
  const args = ['diff-tree', ...flags, renames(options), `${commit}^`, commit];
  const told = await runGit(args, { cwd, env });
  if (!told.ok) return undefined;
  const fields = told.stdout.toString('utf8').split('\0');
  const from = formerPrefix(fields, prefix);
  return from === undefined ? undefined : { from, changes: parseChanges(fields, prefix, from) };
}

function isVision(path: string): boolean {
  return typeOfFile(path) === 'vision';
}

interface Moved {
  /** What the paths of its files began with. */
  readonly from: string;
  readonly changes: readonly FileChange[];
}

interface LogOptions {
  /** Whether the clone may lack earlier versions of files. */
  readonly isPartial: boolean;
}
