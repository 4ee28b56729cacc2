import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

import { cacheFolder } from '../../src/io/cache-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('lies beside the packages of the project', async () => {
  const project = await tempFolder({ 'node_modules/astro/package.json': '{}' });
  const folder = join(project, 'node_modules/.cache/throughline/renderers');
  expect(cacheFolder(project, 'renderers')).toBe(folder);
  expect(existsSync(folder)).toBe(true);
});

test('is the user’s where nothing can be written beside the packages', async () => {
  const project = await closedProject();
  const cache = await tempFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  expect(cacheFolder(project, 'renderers')).toBe(join(cache, 'throughline/renderers'));
});

test('is among temporary files where the user has none either, for this user alone', async () => {
  const { project, temporary } = await closedEverywhere();
  const folder = cacheFolder(project, 'renderers');
  expect(folder.startsWith(join(temporary, 'throughline-'))).toBe(true);
  expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
  expect(cacheFolder(project, 'renderers')).toBe(folder);
});

test.each([
  ['into which others may write', (planted: string) => chmodSync(planted, 0o777)],
  ['that is a link', undefined],
])('is never a temporary folder %s', async (_, open) => {
  const { project, temporary } = await closedEverywhere();
  const planted = join(temporary, `throughline-${process.getuid?.() ?? 'cache'}`);
  if (open === undefined) symlinkSync(await tempFolder(), planted);
  else {
    mkdirSync(planted);
    open(planted);
  }
  expect(cacheFolder(project, 'renderers').startsWith(`${planted}/`)).toBe(false);
});

/** A project with a file where its cache would be: not even root can write there. */
function closedProject(): Promise<string> {
  return tempFolder({ 'node_modules/astro/package.json': '{}', 'node_modules/.cache': '' });
}

async function closedEverywhere() {
  const temporary = await tempFolder({ closed: '' });
  vi.stubEnv('XDG_CACHE_HOME', join(temporary, 'closed'));
  vi.stubEnv('TMPDIR', temporary);
  return { project: await closedProject(), temporary };
}
