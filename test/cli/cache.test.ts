import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ensureRenderer } from '../../src/cli/ensure-renderer.ts';
import { filesBelow } from '../../src/io/files-below.ts';
import { damages } from '../support/damages.ts';
import { folderStore } from '../support/folder-store.ts';
import { openRepository } from '../support/git-repository.ts';
import { canMount, copyProject, runCopy } from '../support/project-copy.ts';
import type { CliResult } from '../support/run-cli.ts';
import { minimal } from '../support/roadmap-of.ts';
import { testWorld } from '../support/test-world.ts';

const patience = 300_000;
let parent: string;
let content: string;
let copy: string;

beforeAll(async () => {
  copy = copyProject();
  parent = mkdtempSync(join(tmpdir(), 'throughline-test-'));
  content = join(parent, 'content');
  mkdirSync(content);
  const repository = openRepository(content);
  repository.git('init', '--quiet');
  await repository.commit({
    ...minimal,
    'slices/watch-one-item.md': `${minimal['slices/watch-one-item.md']}\n${body}`,
    'photo.jpg': await photo(),
    // Only pages with an address have cards.
    'roadmap.yml': 'url: https://roadmap.example.com/\ncoach: off\n',
  });
});

afterAll(() => {
  for (const folder of [copy, parent]) rmSync(folder, { recursive: true, force: true });
});

const body = '![A shelf](../photo.jpg)\n\n```mermaid\nflowchart LR\n  shelf --> order\n```\n';

describe('a cache', () => {
  const sorts = ['cards', 'diagrams', 'history', 'images', 'renderers'];
  const folderOf = (sort: string) => join(copy, 'node_modules/.cache/throughline', sort);
  let cold: ReadonlyMap<string, string>;

  beforeAll(async () => {
    // Compiled for all tests already.
    const made = await ensureRenderer({}, testWorld(parent));
    if (!made.ok) throw new Error(made.output);
    const { folder } = made.renderer;
    cpSync(folder, join(folderOf('renderers'), basename(folder)), { recursive: true });
    const { exitCode, stderr } = await build();
    if (exitCode !== 0) throw new Error(stderr);
    cold = siteFiles();
  }, patience);

  test.each(sorts)('keeps something of "%s"', (sort) => {
    expect(filesBelow(folderOf(sort))).not.toEqual([]);
  });

  test.each(sorts)('finds nothing of "%s" of which any file is damaged', (sort) => {
    const folder = join(parent, 'copied', sort);
    const store = folderStore(folder);
    for (const key of readdirSync(folderOf(sort))) {
      cpSync(join(folderOf(sort), key), join(folder, key), { recursive: true });
      for (const file of filesBelow(join(folder, key))) {
        const path = join(folder, key, file);
        const bytes = readFileSync(path);
        if (bytes.length === 0) continue;
        for (const [name, damage] of Object.entries(damages)) {
          damage(path);
          expect(store.find(key), `${path} ${name}`).toBeUndefined();
          rmSync(path, { recursive: true, force: true });
          writeFileSync(path, bytes);
        }
      }
      expect(store.find(key)).toBeDefined();
    }
  });

  // What is damaged is not found, however it is: two kinds tell whether it is made again. Compiling takes
  // so much longer than all the rest that it is not tried here, but below, for the first time.
  test.each(['overwritten', 'replaced by a folder'] as const)(
    'makes the same site again when everything else in it is %s',
    async (name) => {
      for (const sort of sorts.filter((each) => each !== 'renderers')) {
        for (const path of filesBelow(folderOf(sort))) damages[name](join(folderOf(sort), path));
      }
      const { exitCode, stderr } = await build();
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(exitCode).toBe(0);
      expect(siteFiles()).toEqual(cold);
    },
    patience,
  );

  function build(): Promise<CliResult> {
    rmSync(join(parent, 'dist'), { recursive: true, force: true });
    return runCopy(copy, ['build'], { cwd: parent });
  }

  function siteFiles(): ReadonlyMap<string, string> {
    const out = join(parent, 'dist');
    return new Map(filesBelow(out).map((path) => [path, digestOf(join(out, path))]));
  }
});

describe.runIf(canMount())('a read-only project', () => {
  let closed: string;

  beforeAll(() => {
    closed = copyProject();
  });

  afterAll(() => rmSync(closed, { recursive: true, force: true }));

  test(
    'is compiled into the cache of the user, once, and nothing in it changes',
    async () => {
      const before = statesBelow(closed);
      const cache = join(parent, 'user');
      mkdirSync(cache);
      const [first, second] = [await build('first', cache), await build('second', cache)];
      expect(first).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Compiling') });
      expect(second).toMatchObject({ exitCode: 0, stderr: '' });
      expect(existsSync(join(parent, 'second/search.json'))).toBe(true);
      expect(readdirSync(join(cache, 'throughline')).toSorted()).toEqual([
        'cards',
        'diagrams',
        'history',
        'images',
        'pages',
        'renderers',
        'sources',
        'texts',
      ]);
      expect(statesBelow(closed)).toEqual(before);
    },
    patience,
  );

  // What is prepared does not fit into the first, and what is compiled not into the second.
  test.each([16, 1024])(
    'says which folder is full when its cache has %i KiB',
    async (size) => {
      const cache = join(parent, `full-${size}`);
      mkdirSync(cache);
      const full = `mount -t tmpfs -o size=${size}k none ${cache}`;
      const { exitCode, stderr } = await build('never', cache, full);
      const place = join(cache, 'throughline');
      const said = stderr.replace('Compiling the site for the first time …\n', '');
      expect(said.replace(/throughline\/[a-z-]+"/, 'throughline"')).toBe(
        `The cache folder "${place}" cannot be written: no space is left.\n`,
      );
      expect(exitCode).toBe(1);
    },
    patience,
  );

  function build(out: string, cache: string, further = 'true'): Promise<CliResult> {
    const mounts = `mount --bind ${closed} ${closed} && mount -o remount,bind,ro ${closed} && ${further}`;
    const env = { XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' };
    return runCopy(closed, ['build', '--out', out], { cwd: parent, env, mounts });
  }
});

/** When each file and folder below a folder was changed last. */
function statesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${lstatSync(join(folder, name)).mtimeMs}`)
    .toSorted();
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function photo(): Promise<Buffer> {
  const [width, height] = [600, 400];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * at) >> 7;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
}
