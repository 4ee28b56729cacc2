import { extname } from 'node:path';

import { storeKey } from '../store-entry.ts';

/** Returns the key of what is made of an image: of its bytes and of how they are read. */
export function imageKey(bytes: Buffer, path: string): string {
  return storeKey(version, extname(path), bytes);
}

/** Changes whenever other files are made of the same image. */
const version = 'images 3';
