import type { Repository } from './find-repository.ts';
import { rawChanges } from './history/parse-log.ts';
import { isPartialClone, renames } from './is-partial-clone.ts';
import { readChanges } from './read-changes.ts';

/**
 * The files of the content folder that git takes for moved, by their likeness, from one commit to
 * another or to what is staged; paths are relative to the folder.
 */
export async function findRenames(
  commits: { readonly base: string; readonly head: string | undefined },
  repository: Repository,
): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const { prefix } = repository;
  const changes = await readChanges(commits, repository, {
    renames: renames({ isPartial: await isPartialClone(repository) }),
    paths: prefix === '' ? [] : [prefix],
  });
  return rawChanges(changes ?? []).flatMap(({ from, path }) =>
    from === undefined ? [] : [{ from: from.slice(prefix.length), to: path.slice(prefix.length) }],
  );
}
