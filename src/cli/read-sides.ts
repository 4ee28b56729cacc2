import { stat } from 'node:fs/promises';

import { shareFiles, type ContentFile } from '../core/content-file.ts';
import { dayOfCommit, findMoment, isLikeDay } from '../io/git/find-moment.ts';
import type { Repository } from '../io/git/find-repository.ts';
import { findRenames } from '../io/git/read-changes.ts';
import type { Blob } from '../io/git/read-objects.ts';
import type { KnownObjects } from '../io/git/read-revision.ts';
import { readWorkingTree } from '../io/git/read-working-tree.ts';
import {
  resolveRevision,
  type ResolveRevisionResult,
  resolveRevisions,
} from '../io/git/resolve-revision.ts';
import type { DiffOptions } from './options.ts';
import { readPast, sayUnresolved } from './read-past.ts';
import { UsageError } from './world.ts';

/**
 * Returns the files of both sides, those they have in common only once, and which of them git takes
 * for moved. Throws a `UsageError` where there is no such revision.
 */
export async function readSides(
  options: DiffOptions,
  repository: Repository,
  today: string,
): Promise<Sides> {
  const { base, head, content } = options;
  const resolved = await resolve(options, repository, today);
  if (!resolved.ok) throw new UsageError(sayUnresolved(resolved));
  const moved = findRenames(resolved, repository);
  const day =
    resolved.day ??
    (resolved.head === undefined ? undefined : dayOfCommit(resolved.head, today, repository));
  const reading = readCommitted({ revision: base, commit: resolved.base }, repository);
  const known = reading.then((read) => (read.ok && read.objects) || new Map());
  const [before, after] = await Promise.all([
    reading,
    head === undefined || resolved.head === undefined
      ? readPresent(content)
      : readCommitted({ revision: head, commit: resolved.head }, repository, known),
  ]);
  if (!before.ok) return before;
  if (!after.ok) return after;
  const files = after.files && shareFiles(after.files, before.files ?? []);
  return {
    ok: true,
    base: before,
    head: { ...after, ...(files && { files }) },
    renames: before.files && after.files ? await moved : [],
    commits: { base: resolved.base, head: resolved.head },
    day: await day,
  };
}

/** The commits of both sides; without a head it is the working tree. Only days take git several questions. */
async function resolve(
  { base, head }: DiffOptions,
  repository: Repository,
  today: string,
): Promise<Resolved> {
  if (isLikeDay(base) || (head !== undefined && isLikeDay(head))) {
    const was = await findMoment(base, today, repository);
    if (!was.ok) return was;
    const is = head === undefined ? undefined : await findMoment(head, today, repository);
    if (is?.ok === false) return is;
    return { ok: true, base: was.commit, head: is?.commit, day: is?.day };
  }
  if (head !== undefined) return resolveRevisions(base, head, repository);
  const found = await resolveRevision(base, repository);
  return found.ok ? { ok: true, base: found.commit, head: undefined } : found;
}

/** The content folder as it was in a commit; of `known` objects none is read again. */
async function readCommitted(
  at: { readonly revision: string; readonly commit: string },
  repository: Repository,
  known?: KnownObjects,
): Promise<ReadSide> {
  const read = await readPast(at, repository, known);
  if (!read.ok) return { ok: false, complaint: read.reason };
  const { revision } = at;
  const { prefix = repository.prefix } = read;
  const named = { name: `"${revision}"`, prefix: `${revision}:${prefix}`, root: prefix };
  return { ok: true, ...named, ...(read.files && { files: read.files, objects: read.objects }) };
}

/** Returns the content folder on disk. */
async function readPresent(content: string): Promise<ReadSide> {
  const named = { name: 'the working tree', prefix: '' };
  const found = await stat(content).catch(() => undefined);
  if (found === undefined) return { ok: true, ...named };
  const read = readWorkingTree(content);
  if (!read.ok) return { ok: false, complaint: `"${content}" cannot be read: ${read.reason}.` };
  return { ok: true, ...named, files: read.files, links: read.links };
}

type Sides =
  | {
      readonly ok: true;
      readonly base: Files;
      readonly head: Files;
      readonly renames: readonly { readonly from: string; readonly to: string }[];
      readonly commits: Commits;
      /** The day the head was asked for, or committed on, when it is a commit. */
      readonly day: string | undefined;
    }
  | Complaint;

type Resolved =
  | ({ readonly ok: true; readonly day?: string | undefined } & Commits)
  | Extract<ResolveRevisionResult, { readonly ok: false }>;

/** The commits of the sides; the working tree is none. */
export interface Commits {
  readonly base: string;
  readonly head: string | undefined;
}

export interface Files {
  /** Absent when there is no content folder. */
  readonly files?: readonly ContentFile[];
  /** On disk: the files that are reached through symbolic links, and the files they lead to. */
  readonly links?: ReadonlyMap<string, string>;
  /** The users' name for the side, and the prefix of its paths. */
  readonly name: string;
  readonly prefix: string;
  /** In a commit: the start of its paths in the repository. */
  readonly root?: string;
}

type ReadSide =
  ({ readonly ok: true; readonly objects?: ReadonlyMap<string, Blob> } & Files) | Complaint;

interface Complaint {
  readonly ok: false;
  readonly complaint: string;
}
