import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { codeOf } from './reason-of.ts';
import { isRunning } from './sibling.ts';

/**
 * Runs `action`, which takes an instant, while no other process runs one for the same path. A lock
 * whose process is no more, or that is older than any instant, does not count.
 */
export async function withLock<T>(path: string, action: () => T): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  for (let attempts = 0; !take(lock); attempts += 1) {
    if (isStale(lock) || attempts * pause > patience) rmSync(lock, { force: true });
    else await wait(pause);
  }
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
  }
}

const pause = 10;
const patience = 5_000;

function take(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isStale(lock: string): boolean {
  try {
    const [pid, host] = readFileSync(lock, 'utf8').split(' ');
    return host === hostname() && !isRunning(Number(pid));
  } catch {
    return false;
  }
}
