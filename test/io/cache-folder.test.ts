import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, expect, test, vi } from 'vitest';

import { cacheFolder, cacheFolders } from '../../src/io/cache-folder.ts';
import { projectStore, textStore } from '../../src/io/store.ts';
import { projectRoot } from '../support/project-root.ts';
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

test.each(['', 'relative'])(
  'is the default one of the user where XDG_CACHE_HOME is "%s"',
  async (named) => {
    const project = await closedProject();
    const home = await tempFolder();
    vi.stubEnv('HOME', home);
    vi.stubEnv('XDG_CACHE_HOME', named);
    expect(cacheFolder(project, 'renderers')).toBe(join(home, '.cache/throughline/renderers'));
  },
);

test('is made by none who only looks', async () => {
  const project = await closedProject();
  const home = await tempFolder();
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.stubEnv('TMPDIR', home);
  projectStore(project, 'cards').find('key');
  expect(cacheFolders(project, 'cards')).toEqual([]);
  expect(readdirSync(home)).toEqual([]);
});

test('is looked for first where it can be written', async () => {
  const project = await tempFolder({ 'node_modules/astro/package.json': '{}' });
  const cache = await tempFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const [beside, user] = [
    join(project, 'node_modules/.cache/throughline/cards'),
    join(cache, 'throughline/cards'),
  ];
  for (const folder of [beside, user]) mkdirSync(folder, { recursive: true });
  expect(cacheFolders(project, 'cards')).toEqual([beside, user]);
});

test('is among temporary files where the user has none either, for this user alone', async () => {
  const { project, temporary } = await closedEverywhere();
  const folder = cacheFolder(project, 'renderers');
  expect(folder.startsWith(join(temporary, 'throughline-'))).toBe(true);
  expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
  expect(cacheFolder(project, 'renderers')).toBe(folder);
});

test('may be nowhere: then nothing is kept, and one sentence says so where that matters', async () => {
  const { project, temporary } = await closedEverywhere();
  vi.stubEnv('TMPDIR', join(temporary, 'closed/here'));
  const store = projectStore(project, 'texts');
  textStore(store).write('key', 'text');
  expect(textStore(store).read('key')).toBeUndefined();
  expect(() => store.draft()).toThrow(
    /^The cache folder ".*closed.*" cannot be written: it is not a folder\.$/,
  );
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
  const folder = cacheFolder(project, 'renderers');
  expect(folder.startsWith(`${planted}/`)).toBe(false);
  expect(cacheFolders(project, 'renderers')).toEqual([folder]);
});

test('is removed when it was for one process alone, and that ends', async () => {
  const { project, temporary } = await closedEverywhere();
  const planted = join(temporary, `throughline-${process.getuid?.() ?? 'cache'}`);
  mkdirSync(planted);
  chmodSync(planted, 0o777);
  const module = join(projectRoot, 'src/io/cache-folder.ts');
  const script = `
    import { cacheFolder } from ${JSON.stringify(pathToFileURL(module).href)};
    process.stdout.write(cacheFolder(${JSON.stringify(project)}, 'cards'));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(output.toString().startsWith(`${planted}-`)).toBe(true);
  const left = readdirSync(temporary).filter((name) => name.startsWith(basename(planted)));
  expect(left).toEqual([basename(planted)]);
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
