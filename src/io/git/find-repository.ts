import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { findAbove, repositoryRoot } from '../real-place.ts';
import { type GitOptions, type GitResult, runGit } from './run-git.ts';

/**
 * Returns the repository around a folder, which need not exist in the working tree. git starts in
 * the folder that contains `.git`, so a folder below it that looks like a bare repository is never
 * used as one. A bare repository is used only when `GIT_DIR` names it; its folders are relative to
 * `cwd`.
 */
export async function findRepository(folder: string, shell: Shell): Promise<FindRepositoryResult> {
  const { existing, missing } = nearest(folder);
  const env = withAbsoluteFolders(shell);
  const isNamed = Boolean(env['GIT_DIR']);
  const cwd = isNamed ? realpathSync(env['GIT_WORK_TREE'] || shell.cwd) : repositoryRoot(existing);
  if (cwd === undefined) return outside(folder, existing);
  // A `.git` that is broken would make git look at the folder itself.
  if (!isNamed && isBare(cwd)) return bare(folder, cwd);
  const flags = ['--is-inside-work-tree', '--show-toplevel'];
  const asked = await runGit({ command: 'rev-parse', flags }, { cwd, env });
  // Without a working tree, git reports that before it fails to name its top folder.
  const [, isInside, top] =
    /^(true|false)\r?\n(?:([^]*?)\r?\n$)?/.exec(asked.stdout.toString('utf8')) ?? [];
  if (!asked.ok && isInside !== 'false') return notReadable(asked, folder, cwd);
  const hasWorkTree = isInside === 'true';
  const root = hasWorkTree ? realpathSync(top ?? cwd) : cwd;
  const path = toPath(relative(root, join(existing, missing)));
  if (path.split('/')[0] === '..') return outside(folder, root);
  return { ok: true, cwd: root, env, ...named(path), hasWorkTree };
}

/**
 * Returns a repository with its content folder in another place: where the paths begin with
 * `prefix`.
 */
export function folderAt(prefix: string, repository: Repository): Repository {
  return { ...repository, prefix, folder: prefix.replace(/\/$/, '') };
}

/**
 * git runs at the root of the repository, not in the folder of the command. Empty names do not
 * count.
 */
function withAbsoluteFolders({ cwd, env }: Shell): GitOptions['env'] {
  const absolute = (name: string) => env[name] && resolve(cwd, env[name]);
  const [gitDir, workTree] = ['GIT_DIR', 'GIT_WORK_TREE'].map(
    (name) => absolute(name) || undefined,
  );
  return { ...env, GIT_DIR: gitDir, GIT_WORK_TREE: workTree };
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

/** Returns whether git would use a folder as a repository without a working tree. */
function isBare(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}

function toPath(path: string): string {
  return path.split(sep).filter(Boolean).join('/');
}

function named(folder: string): Pick<Repository, 'folder' | 'prefix'> {
  return { folder, prefix: folder === '' ? '' : `${folder}/` };
}

function outside(folder: string, existing: string): FindRepositoryResult {
  const gitDir = findAbove(existing, isBare);
  if (gitDir !== undefined) return bare(folder, gitDir);
  const reason = existsSync(folder)
    ? `"${folder}" is not in a git repository, so its history is unknown.`
    : `There is no folder "${folder}" and no git repository around it.`;
  return { ok: false, kind: 'outside', reason };
}

function bare(folder: string, gitDir: string): FindRepositoryResult {
  const reason = `"${folder}" is inside a folder that looks like a bare git repository. To use it, add --git-dir "${gitDir}".`;
  return { ok: false, kind: 'unreadable', reason };
}

function notReadable(
  { isMissing, complaint }: Extract<GitResult, { readonly ok: false }>,
  folder: string,
  cwd: string,
): FindRepositoryResult {
  if (isMissing) {
    const reason = 'git is not installed on this machine. Install it or add it to PATH.';
    return { ok: false, kind: 'no-git', reason };
  }
  if (/cannot use bare repository/.test(complaint)) return bare(folder, cwd);
  const reason = /not a git repository/.test(complaint)
    ? `"${folder}" is not in a git repository, so its history is unknown.`
    : `git cannot read the repository of "${folder}": ${complaint.replace(/^fatal: /, '')}`;
  return { ok: false, kind: 'unreadable', reason };
}

/** Where a command was called: its working folder and its environment. */
export type Shell = Pick<GitOptions, 'cwd' | 'env'>;

export type FindRepositoryResult =
  | Repository
  | {
      readonly ok: false;
      /** `outside` any repository, without git on this machine, or in one that git cannot read. */
      readonly kind: 'outside' | 'no-git' | 'unreadable';
      /** A sentence for people. */
      readonly reason: string;
    };

export interface Repository {
  readonly ok: true;
  /** Where git runs: the root of the working tree, or the working folder where there is none. */
  readonly cwd: string;
  readonly env: GitOptions['env'];
  /** The folder inside the repository, with `/`; empty for its root. */
  readonly folder: string;
  /** The start of its files' paths inside the repository: empty, or `folder` and a `/`. */
  readonly prefix: string;
  readonly hasWorkTree: boolean;
}

/**
 * Returns the file in which git notes each time that something else is checked out around a folder:
 * a commit, a merge, another branch. It may be missing, and always is before the first commit.
 * `undefined` outside a repository.
 */
export async function findReflog(folder: string, shell: Shell): Promise<string | undefined> {
  const found = await findRepository(folder, shell);
  if (!found.ok) return undefined;
  const { cwd, env } = found;
  const flags = ['--git-path', 'logs/HEAD'];
  const asked = await runGit({ command: 'rev-parse', flags }, { cwd, env });
  return asked.ok ? resolve(cwd, asked.stdout.toString('utf8').replace(/\r?\n$/, '')) : undefined;
}
