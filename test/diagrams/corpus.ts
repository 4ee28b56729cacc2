import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { projectRoot } from '../support/project-root.ts';

/** The diagrams that are compared, looked at and measured: every kind, its main features. */
export const corpus: readonly { name: string; source: string }[] = globSync(
  'test/diagrams/corpus/*.mmd',
  { cwd: projectRoot },
)
  .sort()
  .map((file) => ({
    name: basename(file, '.mmd'),
    source: readFileSync(join(projectRoot, file), 'utf8'),
  }));
