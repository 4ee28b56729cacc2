import { joinPath } from '../../core/body/resolve-link.ts';
import type { FileProblem } from '../../core/content-file.ts';
import type { TreeEntry } from './list-tree.ts';

/**
 * Every file of a tree, each symbolic link replaced by what it leads to: a file, or all files of a
 * folder. A link that leaves the folder, loops or leads to nothing is a problem.
 */
export function followLinks(
  tree: ReadonlyMap<string, TreeEntry>,
  targetOf: (id: string) => string,
): readonly FoundFile[] {
  const found: FoundFile[] = [];
  for (const [path, entry] of tree) {
    if (entry.isLink) follow(path, path, entry, []);
    else found.push({ path, entry });
  }
  return found;

  /** `shown` is the path that leads to the file, `at` the path of the link itself. */
  function follow(shown: string, at: string, { id }: TreeEntry, trail: readonly string[]): void {
    const written = targetOf(id);
    const target = throughLinks(targetAt(at, written));
    if (target === undefined) {
      found.push({ path: shown, problem: { kind: 'symlink-outside', target: written } });
      return;
    }
    const isLoop = trail.includes(at) || target === '' || `${at}/`.startsWith(`${target}/`);
    if (isLoop) {
      found.push({ path: shown, problem: { kind: 'symlink-loop' } });
      return;
    }
    const entry = tree.get(target);
    if (entry?.isLink) follow(shown, target, entry, [...trail, at]);
    else if (entry) found.push({ path: shown, entry });
    else followFolder(shown, target, [...trail, at]);
  }

  /** The way a path leads once the links among its folders are followed. */
  function throughLinks(path: string | undefined, steps = 0): string | undefined {
    if (path === undefined || steps > mostSteps) return path;
    const segments = path.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
      const folder = segments.slice(0, depth).join('/');
      const entry = tree.get(folder);
      if (!entry?.isLink) continue;
      const rest = segments.slice(depth).join('/');
      const target = targetAt(folder, targetOf(entry.id));
      return target === undefined ? undefined : throughLinks(`${target}/${rest}`, steps + 1);
    }
    return path;
  }

  function followFolder(shown: string, folder: string, trail: readonly string[]): void {
    let isThere = false;
    for (const [path, entry] of tree) {
      if (!path.startsWith(`${folder}/`)) continue;
      isThere = true;
      const inside = shown + path.slice(folder.length);
      if (entry.isLink) follow(inside, path, entry, trail);
      else found.push({ path: inside, entry });
    }
    if (isThere) return;
    const reason = 'it is a broken symbolic link';
    found.push({ path: shown, problem: { kind: 'unreadable', reason } });
  }
}

/** As many as systems follow before they report a loop. */
const mostSteps = 40;

/** Where a link at `path` leads, from the content folder; `undefined` when that is outside. */
function targetAt(path: string, target: string): string | undefined {
  return target.startsWith('/') ? undefined : joinPath(path, target);
}

export type FoundFile = FollowedFile | UnfollowedLink;

interface FollowedFile {
  readonly path: string;
  readonly entry: TreeEntry;
  readonly problem?: undefined;
}

interface UnfollowedLink {
  readonly path: string;
  readonly entry?: undefined;
  readonly problem: FileProblem;
}
