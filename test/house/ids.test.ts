import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

/** The headings of a body that the page gives in its place. */
const ofBodies = ['done-when', 'questions'];

test('the ids of the layout begin as no heading of a body does, or both would be one', () => {
  const ids = globSync('src/site/**/*.astro', { cwd: projectRoot }).flatMap((file) =>
    [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/\sid="([^"]*)"/g)].map(
      ([, id = '']) => id,
    ),
  );
  expect(ids).toContain('_main');
  expect(ids.filter((id) => !id.startsWith('_') && !ofBodies.includes(id))).toEqual([]);
});
