import { join } from 'node:path';
import { expect, test } from 'vitest';

import { dedent } from './dedent.ts';
import { sourceFacts } from './source-facts.ts';
import { tempFolder } from './temp-folder.ts';

test('finds every import with its line, and whether it brings types only', async () => {
  const folder = await tempFolder({
    'a.ts': dedent`
      import { a } from './a.ts';
      import type { B } from './b.ts';
      import { type C } from './c.ts';
      export * from './d.ts';
      import './e.ts';
      export const later = () => import('./f.ts');
    `,
  });
  expect(sourceFacts(join(folder, 'a.ts')).imports).toEqual([
    { from: './a.ts', typeOnly: false, line: 1 },
    { from: './b.ts', typeOnly: true, line: 2 },
    { from: './c.ts', typeOnly: true, line: 3 },
    { from: './d.ts', typeOnly: false, line: 4 },
    { from: './e.ts', typeOnly: false, line: 5 },
    { from: './f.ts', typeOnly: false, line: 6 },
  ]);
});

test('finds the clock, chance and the process, but no names that only look alike', async () => {
  const folder = await tempFolder({
    'a.astro': dedent`
      ---
      const { process } = Astro.props;
      const today = new Date();
      const day = new Date(2026, 1);
      const now = Date.now() + Math.random();
      item.process.start({ console: 1 });
      ---
      <p>{process.env}</p>
    `,
  });
  expect(sourceFacts(join(folder, 'a.astro')).world).toEqual([
    { name: 'process', line: 2 },
    { name: 'new Date()', line: 3 },
    { name: 'Date.now', line: 5 },
    { name: 'Math.random', line: 5 },
  ]);
});
