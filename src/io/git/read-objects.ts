import { limit } from '../read-text.ts';
import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** Returns blobs by their object ids, as `streamObjects` gives them. */
export async function readObjects(
  ids: Iterable<string>,
  repository: Repository,
): Promise<ReadonlyMap<string, Blob>> {
  const objects = new Map<string, Blob>();
  for await (const [id, blob] of streamObjects(ids, repository)) objects.set(id, blob);
  return objects;
}

/**
 * Yields blobs with their object ids, a batch in memory at a time. Blobs that the clone does not hold
 * are left out; of those larger than `most` bytes only the size is known, since a few compressed bytes
 * can expand to gigabytes.
 */
export async function* streamObjects(
  ids: Iterable<string>,
  repository: Repository,
  { most = limit }: { readonly most?: number } = {},
): AsyncGenerator<readonly [id: string, blob: Blob]> {
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  const sizes = await catFile(format, new Set(ids), repository);
  let batch: string[] = [];
  let bytes = 0;
  for (const line of sizes.toString('latin1').split('\n')) {
    const [id = '', type, written] = line.split(' ');
    if (type !== 'blob') continue;
    const size = Number(written);
    if (size > most) {
      yield [id, { size, bytes: Buffer.alloc(0) }];
      continue;
    }
    if (bytes + size > batchSize) {
      yield* contentsOf(batch, repository);
      [batch, bytes] = [[], 0];
    }
    batch.push(id);
    bytes += size;
  }
  yield* contentsOf(batch, repository);
}

/** In bytes. */
const batchSize = 64 * 1024 * 1024;

async function* contentsOf(
  ids: readonly string[],
  repository: Repository,
): AsyncGenerator<readonly [id: string, blob: Blob]> {
  const contents = await catFile('--batch', ids, repository);
  for (let at = 0; at < contents.length;) {
    const end = contents.indexOf('\n', at);
    const [id = '', , written = ''] = contents.toString('latin1', at, end).split(' ');
    const size = Number(written);
    yield [id, { size, bytes: contents.subarray(end + 1, end + 1 + size) }];
    at = end + size + 2;
  }
}

async function catFile(
  flag: string,
  ids: Iterable<string>,
  { cwd, env }: Repository,
): Promise<Buffer> {
  const input = [...ids].filter(isObjectId).map((id) => `${id}\n`);
  if (input.length === 0) return Buffer.alloc(0);
  const options = { cwd, env, input: input.join('') };
  const read = await runGit({ command: 'cat-file', flags: [flag] }, options);
  return read.ok ? read.stdout : Buffer.alloc(0);
}

export interface Blob {
  /** In bytes. */
  readonly size: number;
  /** Empty where there are too many of them. */
  readonly bytes: Buffer;
}

/** Returns whether a text is exactly the full id of a git object, in SHA-1 or SHA-256. */
export function isObjectId(text: string): boolean {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text);
}
