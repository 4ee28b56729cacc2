import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import { filesBelow } from '../../src/io/files-below.ts';
import { openStore, type Store, textStore } from '../../src/io/store.ts';
import { damages } from '../support/damages.ts';
import { folderStore, folderTexts } from '../support/folder-store.ts';
import { projectRoot } from '../support/project-root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const storeModule = join(projectRoot, 'src/io/store.ts');
const files = { 'a.txt': 'one', 'b/c.txt': 'two' };

describe('an entry', () => {
  test('is found as it was kept, and under its own key only', async () => {
    const store = folderStore(await tempFolder());
    expect(store.find('key')).toBeUndefined();
    const kept = store.put('key', files);
    expect(kept.files).toEqual(['a.txt', 'b/c.txt']);
    expect(store.find('key')).toEqual(kept);
    expect(textsOf(store)).toEqual(files);
    expect(store.find('another')).toBeUndefined();
  });

  test('is found in another process, and where only reading is possible', async () => {
    const folder = await tempFolder();
    folderStore(folder).put('key', files);
    const writable = () => {
      throw new Error('Looking makes no folder.');
    };
    expect(textsOf(openStore({ folders: [folder], writable }))).toEqual(files);
  });

  test('stays when it is kept again, unless it is to be replaced', async () => {
    const store = folderStore(await tempFolder());
    store.put('key', { 'a.txt': 'first' });
    store.put('key', { 'a.txt': 'second' });
    expect(textsOf(store)).toEqual({ 'a.txt': 'first' });
    store.put('key', { 'a.txt': 'third' }, { isReplaced: true });
    expect(textsOf(store)).toEqual({ 'a.txt': 'third' });
  });

  test('is not taken for another when it is renamed', async () => {
    const folder = await tempFolder();
    const store = folderStore(folder);
    store.put('key', files);
    await rename(join(folder, 'key'), join(folder, 'other'));
    expect(store.find('other')).toBeUndefined();
  });

  test('has no other files than those it was kept with', async () => {
    const store = folderStore(await tempFolder());
    const { folder } = store.put('key', files);
    await writeFile(join(folder, 'planted.txt'), '');
    expect(textsOf(store)).toEqual(files);
  });

  test('finds the packages it imports from, wherever it lies', async () => {
    const folder = await tempFolder();
    const [one, other] = [await tempFolder({ who: 'one' }), await tempFolder({ who: 'other' })];
    const storeOf = (packages: string) =>
      openStore({ folders: [folder], writable: () => folder, packages });
    for (const packages of [one, other]) storeOf(packages).put('key', files);
    for (const packages of [one, other]) {
      const link = join(storeOf(packages).find('key')?.folder ?? '', 'node_modules');
      expect(readFileSync(join(link, 'who'), 'utf8')).toBe(packages === one ? 'one' : 'other');
    }
    const link = join(storeOf(one).find('key')?.folder ?? '', 'node_modules');
    await rm(link);
    await symlink(other, link);
    expect(storeOf(one).find('key')).toBeUndefined();
    expect(storeOf(one).put('key', files)).toEqual(storeOf(one).find('key'));
  });
});

test('many processes keep and replace the same entry at once', async () => {
  const folder = await tempFolder();
  const script = `
    import { openStore } from ${JSON.stringify(pathToFileURL(storeModule).href)};
    const folder = ${JSON.stringify(folder)};
    const store = openStore({ folders: [folder], writable: () => folder });
    for (let turn = 0; turn < 40; turn += 1) {
      store.put('replaced', { a: 'one', b: 'two' }, { isReplaced: true });
      store.put(\`kept-\${turn}\`, { a: 'one' });
      const found = store.find(\`kept-\${turn}\`);
      if (!found) throw new Error('It is lost.');
    }
  `;
  const run = promisify(execFile);
  const args = ['--input-type=module', '--eval', script];
  await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, args)));
  expect(folderStore(folder).find('replaced')?.files).toEqual(['a', 'b']);
  expect(readdirSync(folder).filter((name) => name.startsWith('draft-'))).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(41);
});

describe('a damaged entry', () => {
  test.each(Object.entries(damages))(
    'counts as absent and is made again when any file is %s',
    async (_, damage) => {
      const folder = await tempFolder();
      const store = folderStore(folder);
      store.put('key', files);
      const paths = filesBelow(folder);
      expect(paths).toHaveLength(3);
      for (const path of paths) {
        damage(join(folder, path));
        expect(store.find('key'), path).toBeUndefined();
        store.put('key', files);
        expect(textsOf(store), path).toEqual(files);
      }
      expect(readdirSync(folder)).toEqual(['key']);
    },
  );

  test('is made again when its folder is replaced by a file', async () => {
    const folder = await tempFolder({ key: 'no folder' });
    const store = folderStore(folder);
    expect(store.find('key')).toBeUndefined();
    store.put('key', files);
    expect(textsOf(store)).toEqual(files);
  });

  test('is absent also when its manifest was made up', async () => {
    const folder = await tempFolder();
    const store = folderStore(folder);
    const manifest = join(store.put('key', files).folder, 'manifest.json');
    for (const text of ['', '\n', 'null', '{"key":"key","files":{}}', `x\n${JSON.stringify({})}`]) {
      await writeFile(manifest, text);
      expect(store.find('key')).toBeUndefined();
    }
  });
});

describe('what was not used', () => {
  test('for 60 days is removed, and drafts of a day ago, when something is kept', async () => {
    const folder = await tempFolder();
    const days = { fresh: 0, lately: 59, stale: 61, 'draft-new': 0.5, 'draft-old': 2 };
    for (const [name, ago] of Object.entries(days)) await make(folder, name, ago);
    folderStore(folder).put('key', files);
    expect(readdirSync(folder).toSorted()).toEqual(['draft-new', 'fresh', 'key', 'lately']);
  });

  test('goes when there is more than is kept, but for what may still be in use', async () => {
    const folder = await tempFolder();
    const days = { now: 0, a: 1, b: 2, c: 3 };
    for (const [name, ago] of Object.entries(days)) await make(folder, name, ago);
    folderStore(folder, 2).put('key', files);
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'key', 'now']);
  });

  test('is what was not found for long', async () => {
    const parent = await tempFolder();
    const [before, now] = [join(parent, 'before'), join(parent, 'now')];
    for (const name of ['found', 'forgotten']) {
      folderStore(before).put(name, files);
      await age(join(before, name), 61);
    }
    // One process looks into the same folder once an hour.
    await rename(before, now);
    const store = folderStore(now);
    store.find('found');
    store.put('key', files);
    expect(readdirSync(now).toSorted()).toEqual(['found', 'key']);
  });
});

test('a folder that cannot be written is named in one sentence', async () => {
  const folder = await tempFolder({ file: '' });
  const store = openStore({ folders: [], writable: () => join(folder, 'file') });
  expect(() => store.put('key', files)).toThrow(
    `The cache folder "${folder}/file" cannot be written: it is not a folder.`,
  );
});

describe('texts', () => {
  test('are kept by key, the last one of each', async () => {
    const texts = folderTexts(await tempFolder());
    expect(texts.read('key')).toBeUndefined();
    texts.write('key', 'first');
    texts.write('key', 'second');
    expect(texts.read('key')).toBe('second');
  });

  test('are lost where nothing can be written', async () => {
    const folder = await tempFolder({ file: '' });
    const texts = textStore(openStore({ folders: [], writable: () => join(folder, 'file') }));
    texts.write('key', 'text');
    expect(texts.read('key')).toBeUndefined();
  });
});

async function make(folder: string, name: string, days: number): Promise<void> {
  await mkdir(join(folder, name));
  await age(join(folder, name), days);
}

async function age(path: string, days: number): Promise<void> {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  await utimes(path, then, then);
}

function textsOf(store: Store) {
  const entry = store.find('key');
  return Object.fromEntries(
    (entry?.files ?? []).map((file) => [
      file,
      readFileSync(join(entry?.folder ?? '', file), 'utf8'),
    ]),
  );
}
