import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { contentTarget } from '../../core/body/content-target.ts';
import type { ContentFile } from '../../core/content-file.ts';
import type { Repository } from './find-repository.ts';
import { streamObjects } from './read-objects.ts';

/**
 * Writes what a build takes from the disk, images, `.mdx` files and the settings they go by, from a
 * revision into a new folder of its own, which is the caller's to remove. Nothing is checked out.
 */
export async function writeRevision(
  { files, blobs }: Revision,
  repository: Repository,
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'throughline-past-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const file of files) {
      if (isCode(file.path) && 'text' in file && file.text !== undefined) {
        writeInto(folder, file.path, file.text);
      }
    }
    const images = files.filter(({ path }) => contentTarget(path) === 'image' && blobs.has(path));
    const byId = Map.groupBy(images, ({ path }) => blobs.get(path) ?? '');
    const objects = streamObjects(byId.keys(), repository, { most: largestImage });
    for await (const [id, { bytes, size }] of objects) {
      if (size > largestImage) continue;
      for (const { path } of byId.get(id) ?? []) writeInto(folder, path, bytes);
    }
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** In bytes. */
const largestImage = 100 * 1024 * 1024;

function isCode(path: string): boolean {
  return path.endsWith('.mdx') || path === 'roadmap.yml';
}

function writeInto(folder: string, path: string, content: string | Uint8Array): void {
  const location = join(folder, path);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, content);
}

interface Revision {
  readonly files: readonly ContentFile[];
  /** The object id of each file, by its path. */
  readonly blobs: ReadonlyMap<string, string>;
}
