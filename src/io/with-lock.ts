import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { codeOf } from './reason-of.ts';
import { isRunning } from './sibling.ts';

/**
 * Runs `action`, which must be short, while no other process runs one for the same path. A lock
 * does not count when its process has ended or when it is held for longer than any such action
 * takes.
 */
export async function withLock<T>(path: string, action: () => T): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const own = `${process.pid} ${hostname()} ${randomBytes(4).toString('hex')}`;
  let holder: string | undefined;
  for (let since = 0; !take(lock, own); await wait(pause)) {
    const now = holderOf(lock);
    if (now !== holder) since = Date.now();
    holder = now;
    if (isGone(holder) || Date.now() - since > patience) release(lock, holder);
  }
  try {
    return action();
  } finally {
    release(lock, own);
  }
}

const pause = 10;
const patience = 5_000;
/** More bytes than any lock has. */
const longest = 1024;

function take(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Only the lock of this holder is removed: another process may have taken it since. */
function release(lock: string, holder: string | undefined): void {
  if (holder !== undefined && holderOf(lock) === holder) rmSync(lock, { force: true });
}

function holderOf(lock: string): string | undefined {
  try {
    const stats = lstatSync(lock);
    // Somebody else's, which is not read: it may have no end.
    if (!stats.isFile() || stats.size > longest) return '';
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function isGone(holder = ''): boolean {
  const [pid, host] = holder.split(' ');
  return host === hostname() && !isRunning(Number(pid));
}
