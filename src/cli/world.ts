import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { Shell } from '../io/git/find-repository.ts';

/** Everything a command may know of the machine it runs on, so that a test can hand it another. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly stdout: Output;
  /** Progress and complaints. */
  readonly stderr: Output;
  /** The terminal that asks questions; absent when the command is not interactive. */
  readonly terminal?: Terminal;
  now(): Date;
  /** Settles once the user asks to stop (Ctrl+C, SIGTERM). Only a command that waits calls it. */
  untilStopped(): Promise<void>;
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** An output of a command, such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Returns whether to write in colour: on a terminal that can, unless `NO_COLOR` or `FORCE_COLOR` is
 * set.
 */
export function useColor(output: Output, env: World['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}

/** The day it is where the command runs, as `YYYY-MM-DD`. */
export function today(world: Pick<World, 'now'>): string {
  const now = world.now();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A command line that cannot be carried out as it is written; its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The exit code that a shell gives for a program that Ctrl+C ended. */
export const stopped = 130;

/** Where git is called, and with which environment: `--git-dir` names a repository, as it does in git. */
export function shellOf({ gitDir }: { readonly gitDir?: string | undefined }, world: World): Shell {
  const { cwd, env } = world;
  return gitDir === undefined
    ? { cwd, env }
    : { cwd, env: { ...env, GIT_DIR: resolve(cwd, gitDir) } };
}

/** The folder of Throughline itself. */
export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
