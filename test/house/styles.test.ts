import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

test('nothing is shifted to one side from a place that is on the other in right-to-left text', () => {
  const turned = globSync('src/site/**/*.{css,astro}', { cwd: projectRoot }).filter((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split(/[{}]/)
      .some((block) => /inset-inline-(?:start|end): 50%/.test(block) && /translate: -/.test(block)),
  );
  expect(turned).toEqual([]);
});
