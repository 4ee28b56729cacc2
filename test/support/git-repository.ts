import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { tempFolder, writeFiles } from './temp-folder.ts';

/** A new git repository that is removed when the running test is over. */
export async function gitRepository(files: Files = {}): Promise<GitRepository> {
  const folder = await tempFolder();
  const repository = openRepository(folder);
  repository.git('init', '--quiet', '--initial-branch', 'main');
  await repository.commit(files, 'Begins');
  return repository;
}

/** A repository that is there already. */
export function openRepository(folder: string): GitRepository {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, ...person, ...env },
      encoding: 'utf8',
    });
  const git = (...args: readonly string[]) => run(args);
  return {
    folder,
    git,
    path: (name) => join(folder, name),
    write: (files) => writeFiles(folder, files),
    async commit(files, message = 'Changes', by = {}) {
      await writeFiles(folder, files);
      git('add', '--all');
      run(['commit', '--quiet', '--allow-empty', '--message', message], signature(by));
      return headOf(folder) ?? git('rev-parse', 'HEAD').trim();
    },
  };
}

/** The commit of a branch that was just committed to, without starting git. */
function headOf(folder: string): string | undefined {
  try {
    const read = (name: string) => readFileSync(join(folder, '.git', name), 'utf8').trim();
    const head = read('HEAD');
    return head.startsWith('ref: ') ? read(head.slice('ref: '.length)) : head;
  } catch {
    return undefined;
  }
}

/** What git reads from the environment about who commits, and when. */
function signature({ name, email, date }: Signature): Readonly<Record<string, string>> {
  const day = date?.includes('T') === false ? `${date}T12:00:00Z` : date;
  return {
    ...(name !== undefined && { GIT_AUTHOR_NAME: name }),
    ...(email !== undefined && { GIT_AUTHOR_EMAIL: email }),
    ...(day !== undefined && { GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day }),
  };
}

/** No program of its own that tidies after each commit, and no waiting for the disk. */
const settings = { 'gc.auto': '0', 'maintenance.auto': 'false', 'core.fsync': 'none' };

/** What a machine's own settings must not change. */
const person = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@example.com',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@example.com',
  GIT_TEMPLATE_DIR: '',
  GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  ...Object.fromEntries(
    Object.entries(settings).flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ),
};

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface GitRepository {
  readonly folder: string;
  /** Runs git in it and gives what it prints. */
  readonly git: (...args: readonly string[]) => string;
  readonly path: (name: string) => string;
  readonly write: (files: Files) => Promise<void>;
  /** Commits these files and whatever else lies there, and gives the commit's id. */
  readonly commit: (files: Files, message?: string, by?: Signature) => Promise<string>;
}

interface Signature {
  readonly name?: string;
  readonly email?: string;
  /** A day, or a moment with its time zone. */
  readonly date?: string;
}
