import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { projectRoot } from './project-root.ts';

/** Runs the real command line in a process of its own, as a person would from `cwd`. */
export function runCli(
  argv: readonly string[],
  { cwd = projectRoot, env = {} }: CliOptions = {},
): Promise<CliResult> {
  const main = join(projectRoot, 'src/cli/start.js');
  const clean = { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, GITHUB_WORKSPACE: '' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...argv],
      { cwd, env: { ...clean, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ stdout, stderr, exitCode: child.exitCode }),
    );
    child.stdin?.end();
  });
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
}
