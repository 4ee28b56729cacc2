import { isPossibleDay } from '../../core/history/dated-commits.ts';
import { isDay } from '../../core/model/period.ts';
import { quote } from '../../core/text/quote.ts';
import type { Repository } from './find-repository.ts';
import { resolveRevision, type ResolveRevisionResult } from './resolve-revision.ts';
import { type GitCommand, runGit } from './run-git.ts';

/**
 * Returns the commit for `at` and the day that counts as today for its roadmap. A day selects the
 * last commit of the current branch on that day, in the time zone of this machine. Anything else is
 * a revision, and the day is that of its commit. Refuses days after `today`.
 */
export async function findMoment(
  at: string,
  today: string,
  repository: Repository,
): Promise<FindMomentResult> {
  if (isLikeDay(at)) return findDay(at, today, repository);
  const resolved = await resolveRevision(at, repository);
  if (!resolved.ok) return resolved;
  const { commit } = resolved;
  const day = (await dayOfCommit(commit, today, repository)) ?? today;
  return { ok: true, commit, day };
}

/**
 * Returns whether `at` is a day. A branch or tag with such a name can be written in full:
 * `refs/tags/2026-10-01`.
 */
export function isLikeDay(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(at);
}

async function findDay(
  day: string,
  today: string,
  repository: Repository,
): Promise<FindMomentResult> {
  if (!isDay(day)) return { ok: false, reason: `${quote(day)} is not a calendar day.` };
  if (day > today) return { ok: false, reason: `${quote(day)} is in the future.` };
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const end = Math.floor(new Date(year, month - 1, date + 1).getTime() / 1000) - 1;
  // A commit that was merged later was not on the branch yet, even if it is older.
  const flags = ['--first-parent', '--max-count=1', `--min-age=${end}`];
  const commit = await git(repository, { command: 'rev-list', flags, revisions: ['HEAD'] });
  if (commit === undefined) return { ok: false, reason: 'There are no commits yet.' };
  return commit === '' ? tooEarly(day, repository) : { ok: true, commit, day };
}

async function tooEarly(day: string, repository: Repository): Promise<FindMomentResult> {
  const flags = ['--first-parent', '--format=%cs'];
  const days = await git(repository, { command: 'log', flags, revisions: ['HEAD'], paths: [] });
  const first = days?.split('\n').at(-1) ?? '';
  const shallow = ['--is-shallow-repository'];
  const isShallow = (await git(repository, { command: 'rev-parse', flags: shallow })) === 'true';
  return {
    ok: false,
    reason: `The history of the current branch begins on ${first}, after ${day}.`,
    ...(isShallow && {
      hint: 'This is a shallow clone: run "git fetch --unshallow" to get the rest of its history.',
    }),
  };
}

async function git({ cwd, env }: Repository, command: GitCommand): Promise<string | undefined> {
  const ran = await runGit(command, { cwd, env });
  return ran.ok ? ran.stdout.toString('utf8').trim() : undefined;
}

export type FindMomentResult =
  | { readonly ok: true; readonly commit: string; readonly day: string }
  | Extract<ResolveRevisionResult, { readonly ok: false }>;

/**
 * Returns the day of a commit in its own time zone; `undefined` when git does not know it or
 * reports an impossible day.
 */
export async function dayOfCommit(
  commit: string,
  today: string,
  { cwd, env }: Repository,
): Promise<string | undefined> {
  const flags = ['--no-patch', '--format=%cs'];
  const ran = await runGit({ command: 'show', flags, revisions: [commit] }, { cwd, env });
  const day = ran.ok ? ran.stdout.toString('utf8').trim() : '';
  return isPossibleDay(day, today) ? day : undefined;
}
