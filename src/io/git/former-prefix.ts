import { rawChanges } from './history/parse-log.ts';

/**
 * What the paths of a content folder began with before, where what git lists as changed (`--raw -z`,
 * split at NUL) moved its vision, from wherever it lay in the repository.
 */
export function formerPrefix(fields: readonly string[], prefix: string): string | undefined {
  const visions = ['vision.md', 'vision.mdx'].map((name) => prefix + name);
  const move = rawChanges(fields).find(
    ({ path, from }) => from !== undefined && visions.includes(path),
  );
  return /^(|.*\/)vision\.mdx?$/.exec(move?.from ?? '')?.[1];
}
