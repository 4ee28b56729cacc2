import type { ContentFile } from '../core/content-file.ts';
import { classifyFile } from '../core/document/classify-file.ts';
import { readContent } from '../io/read-content.ts';
import { UsageError } from './world.ts';

/** Returns the files of a content folder, none where it does not exist yet. `given` is its name in messages. */
export function filesIn(content: string, given: string): readonly ContentFile[] {
  const read = readContent(content);
  if (read.ok) return read.files;
  if (read.isMissing) return [];
  throw new UsageError(`"${given}" cannot be read: ${read.reason}.`);
}

/** Returns whether a file of a content folder is its vision. */
export function isVision({ path }: ContentFile): boolean {
  return classifyFile(path).kind === 'vision';
}
