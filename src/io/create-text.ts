import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf } from './reason-of.ts';

/** Writes a file that is not there yet, with the folders it lies in; `false` when there is one. */
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
