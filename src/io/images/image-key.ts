import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/** The key of what is made of an image: the digest of its bytes and of how they are read. */
export function imageKey(bytes: Buffer, path: string): string {
  const hash = createHash('sha256')
    .update(`${version}\0${extname(path)}\0`)
    .update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** Changes whenever other files are made of the same image. */
const version = 'images 3';
