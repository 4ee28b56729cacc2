import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

import type { Repository } from './find-repository.ts';

/**
 * Runs a git command without a shell. It changes nothing and runs nothing: a repository is the work
 * of strangers, and its configuration, attributes and hooks name programs that git would start.
 *
 * Some of these cannot be switched off by a setting and are avoided: git runs the filters of
 * `.gitattributes` when it reads the working tree, so only commits and the index are read
 * (`diff-index --cached`, never `status`). Revisions follow `--end-of-options` and paths follow
 * `--`, so git never reads either as an option.
 */
export function runGit(
  { command, flags = [], revisions = [], paths }: GitCommand,
  { cwd, env, input }: GitOptions,
): Promise<GitResult> {
  const args = [
    ...safeFlags,
    command,
    ...flags,
    ...(revisions.length > 0 ? ['--end-of-options', ...revisions] : []),
    ...(paths ? ['--', ...paths] : []),
  ];
  return new Promise((resolve) => {
    const child = spawn('git', args, { cwd, env: { ...env, ...safeEnv } });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    // It may end before it has read everything; its stderr says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', ({ message }) =>
      resolve({ ok: false, isMissing: true, stdout: Buffer.alloc(0), complaint: message }),
    );
    child.on('close', (exitCode) => {
      const complaint = Buffer.concat(complaints).toString('utf8').trim();
      if (exitCode === 0) resolve({ ok: true, stdout: Buffer.concat(out), complaint });
      else resolve({ ok: false, isMissing: false, stdout: Buffer.concat(out), complaint });
    });
  });
}

/** Settings a repository could use to start a program, or to make git read a file outside it. */
const safeSettings = {
  'core.alternateRefsCommand': '',
  'core.askPass': '',
  'core.attributesFile': '',
  'core.excludesFile': '',
  'core.fsmonitor': 'false',
  'core.hooksPath': devNull,
  'core.quotePath': 'false',
  'diff.external': '',
  'log.follow': 'false',
  'log.showRoot': 'true',
  'log.showSignature': 'false',
  'mailmap.file': '',
  // A folder of the content may look like a bare repository: git must not use its settings.
  'safe.bareRepository': 'explicit',
} as const;

const safeFlags = [
  '--no-pager',
  '--literal-pathspecs',
  ...Object.entries(safeSettings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];

const safeEnv = {
  // No protocol has this name, so a partial clone fetches nothing, also in versions before 2.44.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_EXTERNAL_DIFF: undefined,
  GIT_GRAFT_FILE: devNull,
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const;

export interface GitCommand {
  readonly command: SafeCommand;
  /** Options that are written in this project; nothing of a user or a repository. */
  readonly flags?: readonly string[];
  readonly revisions?: readonly string[];
  /** Literal paths from the root of the repository; an empty list means all of them. */
  readonly paths?: readonly string[];
}

/** Commands that neither write nor, called as here, look at the working tree. */
type SafeCommand =
  | 'cat-file'
  | 'config'
  | 'diff-index'
  | 'diff-tree'
  | 'for-each-ref'
  | 'log'
  | 'ls-tree'
  | 'rev-list'
  | 'rev-parse'
  | 'show';

export interface GitOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Its input on stdin. */
  readonly input?: string;
}

export type GitResult =
  | { readonly ok: true; readonly stdout: Buffer; readonly complaint: string }
  | {
      readonly ok: false;
      /** Whether git is not installed. */
      readonly isMissing: boolean;
      /** Its output before it failed. */
      readonly stdout: Buffer;
      readonly complaint: string;
    };

/**
 * Returns whether a clone may lack objects, which older versions of git fetch when they need them.
 */
export async function isPartialClone({ cwd, env }: Repository): Promise<boolean> {
  const pattern = String.raw`^(remote\..*\.(promisor|partialclonefilter)|extensions\.partialclone)$`;
  return (await runGit({ command: 'config', flags: ['--get-regexp', pattern] }, { cwd, env })).ok;
}

/**
 * To compare how similar two files are, git would have to fetch the objects that a partial clone
 * lacks.
 */
export function renames({ isPartial }: { readonly isPartial: boolean }): string {
  return isPartial ? '-M100%' : '-M';
}
