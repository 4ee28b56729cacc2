import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ContentFile } from '../../core/content-file.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { projectStore } from '../project-store.ts';
import { reasonOf } from '../reason-of.ts';
import { shownImages } from '../shown-images.ts';
import type { Store } from '../store.ts';
import { imageKey } from './image-key.ts';
import { inspectImage } from './inspect-image.ts';

/**
 * Why images that a roadmap shows or links to cannot be shown, by their path. Makes nothing; what
 * something was made of before is known to be whole.
 */
export async function brokenImages(
  roadmap: Roadmap,
  { project, content, files }: BrokenOptions,
): Promise<ReadonlyMap<string, string>> {
  const broken = new Map<string, string>();
  const paths = shownImages(roadmap, files);
  if (paths.length === 0) return broken;
  const store = projectStore(project, 'images');
  for (const path of paths) {
    const reason = await reasonAgainst(path, join(content, path), store);
    if (reason !== undefined) broken.set(path, reason);
  }
  return broken;
}

async function reasonAgainst(
  path: string,
  location: string,
  store: Store,
): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(location);
  } catch (error) {
    return reasonOf(error);
  }
  if (store.find(imageKey(bytes, path))) return undefined;
  const inspected = await inspectImage(bytes, path);
  return 'broken' in inspected ? inspected.broken : undefined;
}

interface BrokenOptions {
  /** The folder of Throughline itself. */
  readonly project: string;
  /** The content folder, and what was found in it. */
  readonly content: string;
  readonly files: readonly ContentFile[];
}
