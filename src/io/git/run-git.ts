import { spawn } from 'node:child_process';

/**
 * Runs git without a shell, so that it changes nothing: no lock is taken, no index refreshed, no
 * monitor, pager or prompt started, nothing fetched. Whatever comes from a user must stand behind
 * `--end-of-options` or `--` in `args`.
 */
export function runGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const { cwd, env, input } = options;
  return new Promise((resolve) => {
    const child = spawn('git', [...always, ...args], { cwd, env: { ...env, ...quiet } });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    // It may end before it has read all: what it had to say about that is on its stderr.
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

const always = [
  '--no-pager',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
] as const;

const quiet = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
} as const;

export interface GitOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it reads. */
  readonly input?: string;
}

export type GitResult =
  | { readonly ok: true; readonly stdout: Buffer; readonly complaint: string }
  | {
      readonly ok: false;
      /** Whether there is no git at all. */
      readonly isMissing: boolean;
      /** What it told before it failed. */
      readonly stdout: Buffer;
      readonly complaint: string;
    };
