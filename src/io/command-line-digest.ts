import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from './files-below.ts';

/**
 * A name for the state of everything the command line is made from: its code, the packages that are
 * installed, the Node that runs it and where all of that lies. Asked at every start, so files are not
 * read: one that changed has another size or was changed at another moment.
 */
export function commandLineDigest(project: string): string {
  const hash = createHash('sha256').update(`${process.version}\0${project}\0`);
  const add = (path: string) => {
    const { size, mtimeMs, ctimeMs } =
      statSync(join(project, path), { throwIfNoEntry: false }) ?? absent;
    hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
  };

  for (const room of ['src/cli', 'src/core', 'src/io', 'src/markup', 'src/report']) {
    for (const path of filesBelow(join(project, room))) {
      if (path.endsWith('.ts')) add(`${room}/${path}`);
    }
  }
  for (const path of ['package.json', 'node_modules/.package-lock.json']) add(path);
  return hash.digest('base64url').slice(0, 22);
}

const absent = { size: -1, mtimeMs: -1, ctimeMs: -1 };
