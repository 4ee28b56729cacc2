import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { isWithin } from '../real-place.ts';

/**
 * Returns the path of the file that a web server shows at the address of a request; for a folder,
 * its `index.html`. Never returns a hidden file or, through symbolic links, a file outside
 * `folder`.
 */
export async function fileAt(folder: string, address: string): Promise<string | undefined> {
  const names = namesIn(address);
  if (names === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const place = await realpath(join(root, ...names));
    const isFolder = (await stat(place)).isDirectory();
    const file = isFolder ? await realpath(join(place, 'index.html')) : place;
    return isWithin(file, root) ? file : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(address: string): readonly string[] | undefined {
  const [path = ''] = address.split(/[?#]/, 1);
  try {
    const names = path.replace(/\/$/, '').split('/').slice(1).map(decodeURIComponent);
    return names.every((name) => fileName.test(name)) ? names : undefined;
  } catch {
    return undefined;
  }
}

const fileName = /^[^./\\\0][^/\\\0]*$/;
