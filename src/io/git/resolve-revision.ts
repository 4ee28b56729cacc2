import { isDay } from '../../core/model/period.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { quote } from '../../core/text/quote.ts';
import type { Repository } from './find-repository.ts';
import { isObjectId } from './read-objects.ts';
import { type GitCommand, runGit } from './run-git.ts';

/**
 * Returns the commits that two revisions name, or why one names none; git is asked once if all is
 * well.
 */
export async function resolveRevisions(
  base: string,
  head: string,
  repository: Repository,
): Promise<ResolveRevisionsResult> {
  const names = [base, head].map((revision) => `${revision}^{commit}`);
  const found = await git(repository, {
    command: 'rev-parse',
    flags: ['--revs-only'],
    revisions: names,
  });
  const lines = found.stdout.toString('utf8').trimEnd().split('\n');
  const [was, is, ...more] = found.ok && found.complaint === '' ? lines : [];
  // A range gives more lines, or ids that begin with "^".
  if (was && is && more.length === 0 && lines.every(isObjectId)) {
    return { ok: true, base: was, head: is };
  }
  const first = await resolveRevision(base, repository);
  if (!first.ok) return first;
  const second = await resolveRevision(head, repository);
  return second.ok ? { ok: true, base: first.commit, head: second.commit } : second;
}

/** Returns the commit that a revision names, or why it names none and what to do about it. */
export async function resolveRevision(
  revision: string,
  repository: Repository,
): Promise<ResolveRevisionResult> {
  if (revision.includes('..')) return notOne(revision);
  const found = await git(repository, {
    command: 'rev-parse',
    flags: ['--verify'],
    revisions: [`${revision}^{commit}`],
  });
  const { complaint } = found;
  if (/refname '.*' is ambiguous/.test(complaint)) return ambiguousName(revision, repository);
  if (/is ambiguous/.test(complaint)) return ambiguousId(revision, complaint);
  const commit = found.stdout.toString('utf8').trim();
  // `^main` means every commit that is not in it.
  if (found.ok && isObjectId(commit)) return { ok: true, commit };
  return unknown(revision, repository);
}

function notOne(revision: string): Unresolved {
  const [from = '', to = ''] = revision.split(/\.{2,}/);
  return {
    ok: false,
    reason: `${quote(revision)} is a range, not a revision.`,
    hint: `Name one end, or compare both: "throughline diff ${from || 'HEAD'}${to && ` ${to}`}".`,
  };
}

async function ambiguousName(revision: string, repository: Repository): Promise<Unresolved> {
  const all = await refs(repository);
  const matches = all.filter(({ short }) => short === revision).map(({ full }) => quote(full));
  const names = matches.length > 0 ? ` Use one of these full names: ${matches.join(', ')}.` : '';
  return { ok: false, reason: `${quote(revision)} is ambiguous.${names}` };
}

function ambiguousId(revision: string, complaint: string): Unresolved {
  const ids = [...complaint.matchAll(/^hint:\s+([\da-f]{4,}) commit/gm)].map(([, id = '']) =>
    quote(id),
  );
  const names = ids.length > 0 ? ` Use one of these: ${ids.join(', ')}.` : '';
  return {
    ok: false,
    reason: `Several commits begin with ${quote(revision)}.${names}`,
  };
}

async function unknown(revision: string, repository: Repository): Promise<Unresolved> {
  const reason = `There is no revision ${quote(revision)} here.`;
  if (timeLike.test(revision)) return { ok: false, reason, hint: sayDay(revision) };
  const names = (await refs(repository)).map(({ short }) => short);
  const remote = names.find((name) => name.endsWith(`/${revision}`));
  if (remote !== undefined) return { ok: false, reason, hint: `Did you mean ${quote(remote)}?` };
  if (names.length === 0) return { ok: false, reason, hint: 'This repository has no commit yet.' };
  const flags = ['--is-shallow-repository'];
  const shallow = await git(repository, { command: 'rev-parse', flags });
  const isShallow = shallow.ok && shallow.stdout.toString('utf8').trim() === 'true';
  const [, later] = /^([^~^]+)[~^][~^\d]*$/.exec(revision) ?? [];
  if (later !== undefined && (await resolveRevision(later, repository)).ok) {
    const hint = isShallow ? sayDeepen : `${quote(later)} has no such commit before it.`;
    return { ok: false, reason, hint };
  }
  const suggestion = didYouMean(revision, [...names, 'HEAD']);
  const likely = suggestion && `Did you mean ${quote(suggestion)}?`;
  if (isShallow) {
    return { ok: false, reason, hint: [likely, sayFetch(revision)].filter(Boolean).join('\n') };
  }
  const hint = likely ?? 'Name a branch, a tag, a commit or a day (YYYY-MM-DD).';
  return { ok: false, reason, hint };
}

/** Common ways to write a time that git does not read as one. */
const timeLike =
  /^\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?$|^\d{1,2}[-./]\d{1,2}[-./]\d{4}$|^(?:today|yesterday)$|\bago$|^last /i;

function sayDay(written: string): string {
  const [, year, month = '', date = ''] =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day)
    ? `Did you mean ${quote(day)}?`
    : 'A day is written as YYYY-MM-DD: "2026-06-01".';
}

function sayFetch(revision: string): string {
  const isPlain = /^[\w./-]+$/.test(revision) && !revision.startsWith('-');
  const name = isPlain ? revision : 'BRANCH';
  return (
    `${partial}\n` +
    `  git fetch --depth=1 origin ${name}     and compare with FETCH_HEAD, or\n` +
    '  git fetch --unshallow                  to get all of it.'
  );
}

const partial = 'This is a shallow clone with only part of the history. Fetch the rest with';

const sayDeepen =
  `${partial}\n` +
  '  git fetch --deepen=100                 to get 100 more commits, or\n' +
  '  git fetch --unshallow                  to get all of it.';

async function refs(repository: Repository): Promise<readonly Ref[]> {
  const flags = ['--format=%(refname)'];
  const listed = await git(repository, { command: 'for-each-ref', flags });
  if (!listed.ok) return [];
  const names = listed.stdout.toString('utf8').split('\n').filter(Boolean);
  return names.map((full) => ({
    full,
    short: full.replace(/^refs\/(?:heads|tags|remotes)\//, ''),
  }));
}

function git({ cwd, env }: Repository, command: GitCommand) {
  return runGit(command, { cwd, env });
}

interface Ref {
  readonly full: string;
  readonly short: string;
}

export type ResolveRevisionsResult =
  { readonly ok: true; readonly base: string; readonly head: string } | Unresolved;

export type ResolveRevisionResult = { readonly ok: true; readonly commit: string } | Unresolved;

interface Unresolved {
  readonly ok: false;
  readonly reason: string;
  readonly hint?: string;
}
