import { typeOfFile } from '../core/roadmap/item-key.ts';
import { findFormerFolder } from '../io/git/find-former-folder.ts';
import type { Repository } from '../io/git/find-repository.ts';
import {
  type KnownObjects,
  readRevision,
  type ReadRevisionResult,
} from '../io/git/read-revision.ts';
import type { ResolveRevisionResult } from '../io/git/resolve-revision.ts';

/**
 * Returns the content folder as it was in a commit that users know as `revision`, at its place in
 * that commit, or the message why it cannot be read. Objects in `known` are not read again.
 */
export async function readPast(
  { revision, commit }: { readonly revision: string; readonly commit: string },
  repository: Repository,
  known?: KnownObjects,
): Promise<ReadPastResult> {
  const read = await readRevision(commit, repository, known);
  if (!read.ok) return unreadable(revision, read.reason);
  const here = read.files === undefined ? read : { ...read, prefix: repository.prefix };
  if (read.files?.some(({ path }) => typeOfFile(path) === 'vision')) return here;
  const former = await findFormerFolder(commit, repository);
  if (former === undefined || former.prefix === repository.prefix) return here;
  const moved = await readRevision(commit, former, known);
  return moved.ok ? { ...moved, prefix: former.prefix } : unreadable(revision, moved.reason);
}

function unreadable(revision: string, reason: string): Extract<ReadPastResult, { ok: false }> {
  return { ok: false, reason: `"${revision}" cannot be read: ${reason}.` };
}

/** With what the paths of its files began then. */
export type ReadPastResult = ReadRevisionResult & { readonly prefix?: string };

/** Returns the message why a revision or a day names no commit. */
export function sayUnresolved({ reason, hint }: Unresolved): string {
  return hint === undefined ? reason : `${reason}\n${hint}`;
}

type Unresolved = Extract<ResolveRevisionResult, { readonly ok: false }>;
