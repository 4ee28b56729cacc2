import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from './files-below.ts';

/**
 * Returns a name for everything that a renderer is made from: the site's code and the modules it
 * imports, the files of `public`, the exact versions of all packages and the Node.js that compiles.
 */
export function rendererDigest(project: string): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Uint8Array) =>
    hash.update(`${name}\0${content.length}\0`).update(content);

  add('node', process.versions.modules);
  for (const folder of folders) {
    for (const path of filesBelow(join(project, folder))) {
      add(`${folder}/${path}`, readFileSync(join(project, folder, path)));
    }
  }
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json']) {
    add(name, readIfPresent(join(project, name)));
  }
  return hash.digest('base64url').slice(0, 22);
}

const folders = [
  'src/core',
  'src/diagrams',
  'src/io',
  'src/markup',
  'src/messages',
  'src/site',
  'src/words',
  'public',
];

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
