import { limit } from '../decode-text.ts';
import type { Repository } from './find-repository.ts';
import { isObjectId } from './object-id.ts';
import { runGit } from './run-git.ts';

/**
 * Blobs by their object ids. Blobs that the clone does not hold are left out; of those larger than
 * `most` bytes only the size is known, since a few compressed bytes may stand for gigabytes.
 */
export async function readObjects(
  ids: Iterable<string>,
  { cwd, env }: Repository,
  { most = limit }: { readonly most?: number } = {},
): Promise<ReadonlyMap<string, Blob>> {
  const objects = new Map<string, Blob>();
  const sizes = await catFile('--batch-check=%(objectname) %(objecttype) %(objectsize)', ids);
  const wanted: string[] = [];
  for (const line of sizes.toString('latin1').split('\n')) {
    const [id = '', type, size] = line.split(' ');
    if (type !== 'blob') continue;
    if (Number(size) <= most) wanted.push(id);
    else objects.set(id, { size: Number(size), bytes: Buffer.alloc(0) });
  }
  const contents = await catFile('--batch', wanted);
  for (let at = 0; at < contents.length;) {
    const end = contents.indexOf('\n', at);
    const [id = '', , written = ''] = contents.toString('latin1', at, end).split(' ');
    const size = Number(written);
    objects.set(id, { size, bytes: contents.subarray(end + 1, end + 1 + size) });
    at = end + size + 2;
  }
  return objects;

  async function catFile(flag: string, of: Iterable<string>): Promise<Buffer> {
    const input = [...new Set(of)].filter(isObjectId).map((id) => `${id}\n`);
    if (input.length === 0) return Buffer.alloc(0);
    const options = { cwd, env, input: input.join('') };
    const read = await runGit({ command: 'cat-file', flags: [flag] }, options);
    return read.ok ? read.stdout : Buffer.alloc(0);
  }
}

export interface Blob {
  /** In bytes. */
  readonly size: number;
  /** Empty where there are too many of them. */
  readonly bytes: Buffer;
}
