import { typeOfFile } from '../../core/history/item-key.ts';
import { parseChanges } from './history/parse-log.ts';

/**
 * What the paths of a content folder began with before, where what git lists as changed (`--raw -z`,
 * split at NUL) moved its vision, from wherever it lay in the repository.
 */
export function formerPrefix(fields: readonly string[], prefix: string): string | undefined {
  const [source] = parseChanges(fields, '').flatMap(({ path, from }) =>
    path.startsWith(prefix) && isVision(path.slice(prefix.length)) ? (from ?? []) : [],
  );
  return /^(|.*\/)vision\.mdx?$/.exec(source ?? '')?.[1];
}

function isVision(path: string): boolean {
  return typeOfFile(path) === 'vision';
}
