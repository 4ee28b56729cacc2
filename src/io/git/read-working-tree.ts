import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { readContent, type ReadContentResult } from '../read-content.ts';

/**
 * Returns the content folder on disk, committed, ignored or not, as every other command reads it;
 * without the files of another repository inside it, such as a submodule.
 */
export function readWorkingTree(folder: string): ReadContentResult {
  const content = readContent(folder);
  if (!content.ok) return content;
  const [root = folder, ...others] = content.folders;
  const foreign = others
    .filter((other) => existsSync(join(other, '.git')))
    .map((other) => `${relative(root, other).split(sep).join('/')}/`);
  if (foreign.length === 0) return content;
  const isOurs = (path: string) => !foreign.some((prefix) => path.startsWith(prefix));
  return { ...content, files: content.files.filter(({ path }) => isOurs(path)) };
}
