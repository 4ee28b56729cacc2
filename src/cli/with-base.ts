import { findRepository } from '../io/git/find-repository.ts';
import { findRenames } from '../io/git/read-changes.ts';
import { findSource, type Source } from './find-source.ts';
import type { CheckOptions } from './options.ts';
import { UsageError, type World } from './world.ts';

/**
 * Returns what `use` makes of the roadmap as it was at `since`; of nothing where there was no content
 * folder. Throws a `UsageError` where it cannot be read.
 */
export async function withBase<Result>(
  { content, mdx, since }: CheckOptions & { readonly since: string },
  world: World,
  use: (base: Base | undefined) => Result | Promise<Result>,
): Promise<Result> {
  const source = await findSource({ content, mdx, at: since }, world);
  if (!source.ok && source.isAbsent) return use(undefined);
  if (!source.ok) throw new UsageError(source.reason);
  try {
    const renames = await renamesSince(source, content, world);
    return await use({ source, renamed: (text) => renames.get(text) ?? text });
  } finally {
    source.close();
  }
}

/** The new names of files by their old ones. */
async function renamesSince(
  { past }: Source,
  content: string,
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const repository = await findRepository(content, world);
  if (!repository.ok || past === undefined) return new Map();
  const moved = await findRenames({ base: past.commit, head: undefined }, repository);
  return new Map(moved.map(({ from, to }) => [from, to]));
}

interface Base {
  readonly source: Source;
  /** Returns the new name of a file, or the text itself. */
  readonly renamed: (text: string) => string;
}
