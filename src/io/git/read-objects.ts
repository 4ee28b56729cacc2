import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** The contents of blobs by their object ids, read by one process; what the clone does not hold is left out. */
export async function readObjects(
  ids: Iterable<string>,
  { cwd, env }: Repository,
): Promise<ReadonlyMap<string, Buffer>> {
  const objects = new Map<string, Buffer>();
  const input = [...new Set(ids)].map((id) => `${id}\n`).join('');
  if (input === '') return objects;
  const read = await runGit(['cat-file', '--batch'], { cwd, env, input });
  if (!read.ok) return objects;
  const { stdout } = read;
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf('\n', at);
    const [id = '', , size] = stdout.toString('latin1', at, end).split(' ');
    at = end + 1;
    // `<id> missing` has no size and no content.
    if (size === undefined) continue;
    objects.set(id, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}
