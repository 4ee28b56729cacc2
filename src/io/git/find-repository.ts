import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

import { runGit, type GitOptions, type GitResult } from './run-git.ts';

/**
 * The repository that a folder lies in, which need not exist in the working tree. In a repository
 * without one, folders are counted from where the command runs.
 */
export async function findRepository(
  folder: string,
  env: GitOptions['env'],
): Promise<FindRepositoryResult> {
  const { existing, missing } = nearest(folder);
  const options = { cwd: existing, env };
  const told = await runGit(['rev-parse', '--is-inside-work-tree', '--show-toplevel'], options);
  // Where there is no working tree, git says so before it fails to name its top.
  const [, isInside, top] =
    /^(true|false)\r?\n(?:([^]*?)\r?\n$)?/.exec(told.stdout.toString('utf8')) ?? [];
  if (isInside === 'false') {
    return { ok: true, cwd: existing, env, ...named(toPath(missing)), hasWorkTree: false };
  }
  if (!told.ok) return notFound(told, folder);
  const root = realpathSync(top ?? existing);
  const path = toPath(relative(root, join(existing, missing)));
  return { ok: true, cwd: root, env, ...named(path), hasWorkTree: true };
}

/** A repository with its content folder in another place: where the paths begin with `prefix`. */
export function folderAt(prefix: string, repository: Repository): Repository {
  return { ...repository, prefix, folder: prefix.replace(/\/$/, '') };
}

/** The nearest folder that exists, without symbolic links, and the way from there. */
function nearest(folder: string): { existing: string; missing: string } {
  let [existing, missing] = [folder, ''];
  while (!existsSync(existing) && dirname(existing) !== existing) {
    missing = join(basename(existing), missing);
    existing = dirname(existing);
  }
  return { existing: realpathSync(existing), missing };
}

function toPath(path: string): string {
  return path.split(sep).filter(Boolean).join('/');
}

function named(folder: string): Pick<Repository, 'folder' | 'prefix'> {
  return { folder, prefix: folder === '' ? '' : `${folder}/` };
}

function notFound(failed: Failed, folder: string): FindRepositoryResult {
  return { ok: false, reason: whyNot(failed, folder), hasGit: !failed.isMissing };
}

function whyNot({ isMissing, complaint }: Failed, folder: string): string {
  if (isMissing) return 'git cannot be found on this machine: install it, or add it to PATH.';
  if (/not a git repository/.test(complaint)) {
    if (!existsSync(folder))
      return `There is no folder "${folder}", nor a git repository around it.`;
    return `"${folder}" does not lie in a git repository, so nothing is known of what it was before.`;
  }
  return `git does not read the repository of "${folder}": ${complaint.replace(/^fatal: /, '')}`;
}

type Failed = Extract<GitResult, { readonly ok: false }>;

export type FindRepositoryResult =
  | Repository
  | {
      readonly ok: false;
      /** A sentence for people. */
      readonly reason: string;
      /** Whether there is a git to ask. */
      readonly hasGit: boolean;
    };

export interface Repository {
  readonly ok: true;
  /** Where git runs: the root of the working tree, or any folder of a repository that has none. */
  readonly cwd: string;
  readonly env: GitOptions['env'];
  /** The folder inside the repository, with `/`; empty for its root. */
  readonly folder: string;
  /** What the paths of its files begin with inside the repository: nothing, or `folder` and a `/`. */
  readonly prefix: string;
  readonly hasWorkTree: boolean;
}
