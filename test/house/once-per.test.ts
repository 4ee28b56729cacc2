import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { projectRoot } from '../support/project-root.ts';

const texts = globSync('src/{core,markup,words,site}/**/*.{ts,astro}', { cwd: projectRoot })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/client/') && file !== 'src/core/once-per.ts')
  .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }));

test('it is a constant of its module, and never made within another function', () => {
  const inner = texts.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => /\boncePer\(/.test(line) && !/^(?:export )?const |^ {2}\w+: /.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(inner).toEqual([]);
});

test('nothing else keeps what it made of a roadmap', () => {
  // Bodies and fields are as they were written: what is made of them never changes.
  const known = [
    'core/roadmap/open-items.ts',
    'core/search/readable-text.ts',
    'core/tracking/state-of.ts',
    'site/body/mdx-component.ts',
  ];
  const keepers = texts.filter(({ text }) => text.includes('new WeakMap')).map(({ file }) => file);
  expect(keepers.toSorted()).toEqual(known.map((file) => `src/${file}`));
});
