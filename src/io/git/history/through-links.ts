import type { LoggedCommit } from '../../../core/history/git-log.ts';

/**
 * Returns a log in which what happens to a file also happens to every path that leads to it through
 * symbolic links.
 */
export function throughLinks(
  commits: readonly LoggedCommit[],
  links: ReadonlyMap<string, string>,
): readonly LoggedCommit[] {
  if (links.size === 0) return commits;
  const shown = Map.groupBy(links.keys(), (path) => links.get(path) ?? path);
  return commits.map((commit) => ({
    ...commit,
    changes: commit.changes.flatMap((change) => [
      change,
      ...(shown.get(change.path) ?? []).map((path) => {
        const { from: _, ...others } = change;
        return { ...others, path };
      }),
    ]),
  }));
}
