import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf } from './reason-of.ts';

/**
 * Writes a text file and the folders above it, all or nothing. Replaces an existing file and keeps
 * its permissions.
 */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const next = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(next, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(next, mode);
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** Writes a new file and the folders above it. Returns `false` when the file exists. */
export function createText(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
