import { type ContentFile, refuseMdx } from '../core/content-file.ts';
import type { Past } from '../core/roadmap/roadmap.ts';
import { findMoment } from '../io/git/find-moment.ts';
import { findRepository } from '../io/git/find-repository.ts';
import { writeRevision } from '../io/git/write-revision.ts';
import { readContent } from '../io/read-content.ts';
import type { BuildOptions } from './options.ts';
import { readPast, sayUnresolved } from './read-past.ts';
import { pathFrom } from './shown-path.ts';
import { shellOf, today, UsageError, type World } from './world.ts';

/**
 * Returns the source of a build: the content folder on disk, or as it was in git. Throws a
 * `UsageError` where there is no such revision or no repository.
 */
export async function findSource(options: SourceOptions, world: World): Promise<FindSourceResult> {
  const found = options.at === undefined ? present(options, world) : await past(options, world);
  if (!found.ok || options.mdx) return found;
  return { ...found, files: refuseMdx(found.files) };
}

function present({ content }: SourceOptions, world: World): Source {
  const read = readContent(content);
  if (!read.ok) throw new UsageError(`"${content}" cannot be read: ${read.reason}.`);
  const pathOf = pathFrom(world.cwd, content);
  return { ...read, folder: content, asOf: today(world), pathOf, close: () => undefined };
}

async function past(options: SourceOptions, world: World): Promise<FindSourceResult> {
  const at = options.at ?? 'HEAD';
  const repository = await findRepository(options.content, shellOf(options, world));
  if (!repository.ok) throw new UsageError(repository.reason);
  const moment = await findMoment(at, today(world), repository);
  if (!moment.ok) throw new UsageError(sayUnresolved(moment));
  const { commit, day } = moment;
  const read = await readPast({ revision: at, commit }, repository);
  if (!read.ok) return read;
  if (read.files === undefined) {
    const reason = `There was no folder "${repository.folder}" at "${at}".`;
    return { ok: false, reason, isAbsent: true };
  }
  const { folder, remove } = await writeRevision(read, repository);
  return {
    ok: true,
    files: read.files,
    folder,
    links: new Map(),
    asOf: day,
    past: { commit },
    ...(read.prefix !== undefined && { prefix: read.prefix }),
    pathOf: (file) => `${commit.slice(0, 7)}:${read.prefix ?? ''}${file}`,
    close: remove,
  };
}

export interface Source {
  readonly ok: true;
  readonly files: readonly ContentFile[];
  /** The paths of files that are reached through symbolic links, and the files they lead to. */
  readonly links: ReadonlyMap<string, string>;
  /** In the past: the start of the files' paths in the repository. */
  readonly prefix?: string;
  /** The folder on disk with the images and `.mdx` files. */
  readonly folder: string;
  /** The day that counts as today. */
  readonly asOf: string;
  /** Absent for the roadmap as it is. */
  readonly past?: Past;
  /** How people find a file again. */
  readonly pathOf: (file: string) => string;
  /** Lets go of what was written to read it from. */
  close(): void;
}

/** `isAbsent`: the content folder did not exist then. */
export type FindSourceResult =
  Source | { readonly ok: false; readonly reason: string; readonly isAbsent?: true };

export type SourceOptions = Omit<BuildOptions, 'force' | 'out' | 'pdf'>;
