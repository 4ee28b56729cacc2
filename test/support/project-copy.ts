import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { projectRoot } from './project-root.ts';
import type { CliResult } from './run-cli.ts';

/**
 * A copy of this project, to be removed by the caller. It has a cache of its own, and its packages
 * are links to those of this project.
 */
export function copyProject(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-test-')));
  for (const name of [...copied, 'node_modules/.package-lock.json']) {
    cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  }
  for (const name of packageNames()) {
    const link = join(copy, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules', name), link, 'junction');
  }
  return copy;
}

const copied = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
];

function packageNames(): readonly string[] {
  const packages = join(projectRoot, 'node_modules');
  return readdirSync(packages)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(packages, name)).map((inner) => `${name}/${inner}`)
        : name,
    );
}

/** Runs the command line of a copy; with `mounts`, after these shell commands in a mount namespace. */
export function runCopy(
  copy: string,
  argv: readonly string[],
  { cwd, env = {}, mounts }: CopyOptions,
): Promise<CliResult> {
  const command = [process.execPath, join(copy, 'src/cli/start.js'), ...argv];
  const [file = '', ...args] =
    mounts === undefined ? command : [...unshare, `${mounts} && exec "$@"`, 'sh', ...command];
  const clean = { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, ...env };
  return new Promise((resolve) => {
    const child = execFile(file, args, { cwd, env: clean }, (_error, stdout, stderr) =>
      resolve({ stdout, stderr, exitCode: child.exitCode }),
    );
    child.stdin?.end();
  });
}

const unshare = ['unshare', '--mount', '--map-root-user', 'sh', '-c'];

/** Whether a process may have mounts of its own here: in many containers none may. */
export function canMount(): boolean {
  try {
    const [file = '', ...args] = unshare;
    execFileSync(file, [...args, `mount -t tmpfs none ${tmpdir()}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface CopyOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly mounts?: string;
}
