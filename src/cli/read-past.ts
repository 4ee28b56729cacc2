import type { Repository } from '../io/git/find-repository.ts';
import {
  readRevision,
  type KnownObjects,
  type ReadRevisionResult,
} from '../io/git/read-revision.ts';

/**
 * The content folder as it was in a commit that people know as `revision`, or what to tell them of
 * why it cannot be read. Of `known` objects none is read again.
 */
export async function readPast(
  { revision, commit }: { readonly revision: string; readonly commit: string },
  repository: Repository,
  known?: KnownObjects,
): Promise<ReadRevisionResult> {
  const read = await readRevision(commit, repository, known);
  return read.ok ? read : { ok: false, reason: `"${revision}" cannot be read: ${read.reason}.` };
}
