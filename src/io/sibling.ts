import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * A path beside `out` that only this process uses: `.dist.next-<host>-<process>-<random>`. Its
 * name tells others whose it is, so that what a killed process left can be told from what is in use.
 */
export function siblingOf(out: string, role: SiblingRole): string {
  const owner = `${host}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(out), `.${basename(out)}.${role}-${owner}`);
}

/** The siblings of `out` whose process on this machine is no more. */
export function abandonedSiblings(out: string): readonly Sibling[] {
  const prefix = `.${basename(out)}.`;
  return readdirSync(dirname(out)).flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const found = /^(next|previous)-([\da-f]{8})-(\d+)-[\da-f]{8}$/.exec(name.slice(prefix.length));
    if (found === null || found[2] !== host || isRunning(Number(found[3]))) return [];
    const role = found[1] === 'next' ? 'next' : 'previous';
    return [{ role, path: join(dirname(out), name) }];
  });
}

/** Whether a process of this number runs on this machine, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The site being put together, and the one just swapped out. */
export type SiblingRole = 'next' | 'previous';

export interface Sibling {
  readonly role: SiblingRole;
  readonly path: string;
}
