import type { LoggedCommit } from './git-log.ts';

/**
 * The ids of the commits the branch itself went through, from the newest back along first parents.
 * What a merge brought lies beside this line; the merge itself, which brought it all, is on it.
 */
export function firstParentLine(commits: readonly LoggedCommit[]): ReadonlySet<string> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line = new Set<string>();
  let at = commits[0];
  while (at !== undefined && !line.has(at.id)) {
    line.add(at.id);
    at = byId.get(at.parents[0] ?? '');
  }
  return line;
}
