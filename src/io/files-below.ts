import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the paths of all files below a folder, relative to it, with `/`, sorted; none when it is
 * absent.
 */
export function filesBelow(folder: string): readonly string[] {
  const paths: string[] = [];
  collect(folder, '', paths);
  return paths.sort();
}

function collect(folder: string, prefix: string, paths: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) collect(join(folder, entry.name), `${path}/`, paths);
    else if (entry.isFile()) paths.push(path);
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
