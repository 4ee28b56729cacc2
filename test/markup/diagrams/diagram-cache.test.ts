import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { drawDiagrams } from '../../../src/markup/diagrams/draw-diagrams.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const sources = ['flowchart LR\n  A --> B\n', 'pie\n  "a" : 1\n', 'pie\n  "broken" 1\n'];

test('a second build draws nothing, and gets the same', async () => {
  const cacheDir = await tempFolder();
  const first = await drawDiagrams([...sources, ...sources], { cacheDir });
  const second = await drawDiagrams(sources, { cacheDir });
  expect([first.drawn, second.drawn]).toEqual([3, 0]);
  expect(second.drawings).toEqual(first.drawings);
});

test('what is damaged or deleted is drawn again', async () => {
  const cacheDir = await tempFolder();
  await drawDiagrams(sources, { cacheDir });
  const [one = '', two = ''] = globSync('*/*.json', { cwd: cacheDir });
  writeFileSync(join(cacheDir, one), readFileSync(join(cacheDir, one), 'utf8').slice(0, 20));
  rmSync(join(cacheDir, two));
  expect((await drawDiagrams(sources, { cacheDir })).drawn).toBe(2);
});

test('nothing half-written stays behind, and several builds may share it', async () => {
  const cacheDir = await tempFolder();
  await Promise.all([1, 2, 3].map(() => drawDiagrams(sources, { cacheDir })));
  const files = globSync('**/*.*', { cwd: cacheDir });
  expect(files.filter((file) => !file.endsWith('.json'))).toEqual([]);
  expect(files).toHaveLength(3);
});

test('a folder that cannot be written is no reason to fail', async () => {
  const cacheDir = join(await tempFolder(), 'file');
  writeFileSync(cacheDir, '');
  expect((await drawDiagrams(sources, { cacheDir })).drawings.size).toBe(3);
});
