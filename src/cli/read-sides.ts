import { stat } from 'node:fs/promises';

import type { ContentFile } from '../core/content-file.ts';
import { shareFiles } from '../core/share-files.ts';
import { findRenames } from '../io/git/find-renames.ts';
import type { Repository } from '../io/git/find-repository.ts';
import { readWorkingTree } from '../io/git/read-working-tree.ts';
import { resolveRevision } from '../io/git/resolve-revision.ts';
import type { DiffOptions } from './options.ts';
import { readPast } from './read-past.ts';
import { sayUnresolved } from './say-unresolved.ts';

/** The files of both sides, those they have in common only once, and which of them git takes for moved. */
export async function readSides(options: DiffOptions, repository: Repository): Promise<Sides> {
  const { base, head, content } = options;
  const [was, is] = await Promise.all([
    findCommit(base, repository),
    head === undefined ? undefined : findCommit(head, repository),
  ]);
  if (!was.ok) return was;
  if (is?.ok === false) return is;
  const moved = findRenames({ base: was.commit, head: is?.commit }, repository);
  const before = await readCommitted({ revision: base, commit: was.commit }, repository);
  if (!before.ok) return before;
  const after =
    head === undefined || is === undefined
      ? await readPresent(content)
      : await readCommitted({ revision: head, commit: is.commit }, repository, before.objects);
  if (!after.ok) return after;
  const files = after.files && shareFiles(after.files, before.files ?? []);
  return {
    ok: true,
    base: before,
    head: { ...after, ...(files && { files }) },
    renames: before.files && after.files ? await moved : [],
    commit: is?.commit,
  };
}

/** The commit that a revision names, or what to tell people of why it names none. */
async function findCommit(revision: string, repository: Repository): Promise<Found> {
  const resolved = await resolveRevision(revision, repository);
  return resolved.ok ? resolved : { ok: false, complaint: sayUnresolved(resolved) };
}

/** The content folder as it was in a commit; of `known` objects none is read again. */
async function readCommitted(
  at: { readonly revision: string; readonly commit: string },
  repository: Repository,
  known?: ReadonlyMap<string, Buffer>,
): Promise<ReadSide> {
  const read = await readPast(at, repository, known);
  if (!read.ok) return { ok: false, complaint: read.reason };
  const { revision } = at;
  const named = { name: `"${revision}"`, prefix: `${revision}:${repository.prefix}` };
  return { ok: true, ...named, ...(read.files && { files: read.files, objects: read.objects }) };
}

/** The content folder as it lies on disk. */
async function readPresent(content: string): Promise<ReadSide> {
  const named = { name: 'the working tree', prefix: '' };
  const found = await stat(content).catch(() => undefined);
  if (found === undefined) return { ok: true, ...named };
  const read = readWorkingTree(content);
  if (!read.ok) return { ok: false, complaint: `"${content}" cannot be read: ${read.reason}.` };
  return { ok: true, ...named, files: read.files };
}

type Sides =
  | {
      readonly ok: true;
      readonly base: Files;
      readonly head: Files;
      readonly renames: readonly { readonly from: string; readonly to: string }[];
      /** The commit of the head, when it is one. */
      readonly commit: string | undefined;
    }
  | Complaint;

export interface Files {
  /** Absent where there is no content folder. */
  readonly files?: readonly ContentFile[];
  /** What people call where they are from, and what comes before their paths. */
  readonly name: string;
  readonly prefix: string;
}

type Found = { readonly ok: true; readonly commit: string } | Complaint;

type ReadSide =
  ({ readonly ok: true; readonly objects?: ReadonlyMap<string, Buffer> } & Files) | Complaint;

interface Complaint {
  readonly ok: false;
  readonly complaint: string;
}
