import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Returns a path beside `out` that only this process uses: `.dist.next-<host>-<process>-<random>`.
 * The name identifies its process, so that leftovers of killed processes can be recognised.
 */
export function siblingOf(out: string, role: SiblingRole): string {
  const owner = `${host}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(out), `.${basename(out)}.${role}-${owner}`);
}

/**
 * Returns the siblings of `out` that no process needs any more, the newest first: every `previous`
 * and `update` while the lock is held, and of the others those whose process has ended. A process id may be
 * reused or belong to another machine, so every sibling older than any build counts also.
 */
export function abandonedSiblings(out: string): readonly Sibling[] {
  const prefix = `.${basename(out)}.`;
  return readdirSync(dirname(out))
    .flatMap((name) => {
      if (!name.startsWith(prefix)) return [];
      const [, role, owner, pid] = ownName.exec(name.slice(prefix.length)) ?? [];
      if (role === undefined) return [];
      const path = join(dirname(out), name);
      const since = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
      const isGone = owner === host && !isRunning(Number(pid));
      const isLocked = role === 'previous' || role === 'update';
      if (!isLocked && !isGone && since > Date.now() - day) return [];
      return [{ role, path, since }];
    })
    .sort((a, b) => b.since - a.since);
}

const ownName = /^(next|previous|update|old)-([\da-f]{8})-(\d+)-[\da-f]{8}$/;
const day = 24 * 60 * 60 * 1000;

/** Returns whether a process with this id runs on this machine, under any user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * The site being put together; for as long as the lock is held, the one whose place it is taking, or
 * the files that are being moved into it; and the one that is being removed.
 */
export type SiblingRole = 'next' | 'previous' | 'update' | 'old';

interface Sibling {
  readonly role: string;
  readonly path: string;
}
