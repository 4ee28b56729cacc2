import { spawn } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';

import { formatSiteMarker, siteMarker } from '../../src/io/site-marker.ts';
import { projectRoot } from '../support/project-root.ts';
import { minimal, quiet } from '../support/roadmap-of.ts';
import { runCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { below, tempFolder, writeFiles } from '../support/temp-folder.ts';

const patience = 60_000;

/** A site that tests only read. The first build compiles the site's code; the others find it compiled. */
let built: string;

beforeAll(async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'throughline-test-'));
  built = join(cwd, 'dist');
  await writeFiles(cwd, below('content', quiet));
  await runHere(['build'], { cwd });
  return () => rm(cwd, { recursive: true });
}, patience);

describe('throughline build', () => {
  test('publishes a folder of any name from anywhere and says so in one line', async () => {
    const cwd = await tempFolder(below('Plän für 2027', quiet));
    const argv = ['build', '--content', 'Plän für 2027', '--out', 'öut put'];
    expect(await runCli(argv, { cwd })).toEqual({
      stdout: expect.stringMatching(/^Built \d+ pages into öut put in \d+\.\d s\.\n$/),
      stderr: '',
      exitCode: 0,
    });
    const page = readFileSync(join(cwd, 'öut put/slices/watch-one-item/index.html'), 'utf8');
    expect(page).toContain('<title>Watch one item and reorder it');
    expect(existsSync(join(cwd, 'öut put/404.html'))).toBe(true);
  });

  test('publishes what its pages say, to be searched', () => {
    const page = (path: string) => readFileSync(join(built, path), 'utf8');
    expect(page('index.html')).toContain('href="/search/"');
    expect(JSON.parse(page('search.json'))).toMatchObject({
      language: 'en',
      entries: expect.arrayContaining([
        expect.objectContaining({
          address: '/slices/watch-one-item/',
          title: 'Watch one item and reorder it',
        }),
      ]),
    });
  });

  test('gives every page a policy as the first element of its head, without unsafe-inline', () => {
    const pages = htmlFiles(built);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      const policy = /<head><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
        html,
      );
      expect(policy?.[1], page).toMatch(
        /^default-src 'none'; style-src 'self' 'sha256-[^']+'; script-src 'self';/,
      );
      expect(html).not.toContain('unsafe-inline');
      expect(html).not.toContain('~placeholder');
    }
  });

  test('writes again only what changed', async () => {
    const cwd = await tempFolder(below('content', quiet));
    await runHere(['build'], { cwd });
    const inode = (page: string) => statSync(join(cwd, 'dist', page)).ino;
    const pages = ['robots.txt', 'slices/watch-one-item/index.html'];
    const before = pages.map(inode);
    const slice = minimal['slices/watch-one-item.md'].replace('Watch one item', 'Count one shelf');
    await writeFiles(cwd, { 'content/slices/watch-one-item.md': slice });
    await runHere(['build'], { cwd });
    expect(pages.map(inode).map((now, index) => now === before[index])).toEqual([true, false]);
  });

  test('publishes the images its pages show, and no others', async () => {
    const slice = `${minimal['slices/watch-one-item.md']}\n![A shelf](../images/one%20shelf.svg)\n`;
    const cwd = await tempFolder({
      ...below('content', { ...quiet, 'slices/watch-one-item.md': slice }),
      'content/images/one shelf.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'content/images/secret.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    expect(await runHere(['build'], { cwd })).toMatchObject({ exitCode: 0 });
    const page = readFileSync(join(cwd, 'dist/slices/watch-one-item/index.html'), 'utf8');
    expect(page).toContain('src="/content/images/one%20shelf.svg"');
    expect(readdirSync(join(cwd, 'dist/content/images'))).toEqual(['one shelf.svg']);
  });

  test(
    'compiles MDX of the content folder, and keeps its front matter from other parsers',
    async () => {
      const slice = `${minimal['slices/watch-one-item.md']}---\nThe answer is {6 * 7}.\n\n---\n`;
      const { 'slices/watch-one-item.md': _, ...others } = quiet;
      const cwd = await tempFolder(
        below('content', { ...others, 'slices/watch-one-item.mdx': slice }),
      );
      expect(await runHere(['build'], { cwd })).toMatchObject({ exitCode: 0 });
      const page = readFileSync(join(cwd, 'dist/slices/watch-one-item/index.html'), 'utf8');
      expect(page).toContain('The answer is 42.');
    },
    patience,
  );
});

describe('when it cannot build', () => {
  test('tells every problem, exits with 1 and leaves the last site as it was', async () => {
    const cwd = await tempFolder(below('content', quiet));
    await runHere(['build'], { cwd });
    const before = snapshot(join(cwd, 'dist'));
    const slice = minimal['slices/watch-one-item.md'].replace('active', 'activ');
    await writeFiles(cwd, { 'content/slices/watch-one-item.md': slice });
    const { stdout, stderr, exitCode } = await runCli(['build'], { cwd });
    expect(stderr).toContain('  5:9  error  ');
    expect(stderr).toMatch(/\n1 error in 1 of 4 files\.\nNothing was built\.\n$/);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(snapshot(join(cwd, 'dist'))).toEqual(before);
  });

  test('refuses a folder it did not make', async () => {
    const cwd = await tempFolder({ ...below('content', quiet), 'dist/thesis.doc': 'precious' });
    const { stdout, stderr, exitCode } = await runHere(['build'], { cwd });
    expect(stderr).toBe(
      'The site cannot be written to "dist": it is not empty, and Throughline did not write what ' +
        'is in it. Nothing there was changed.\n',
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['thesis.doc']);
  });

  test('refuses to replace what the content folder leads to', async () => {
    const cwd = await tempFolder({ ...below('out/src', quiet) });
    writeFileSync(join(cwd, 'out', siteMarker), formatSiteMarker('/'));
    symlinkSync('out/src', join(cwd, 'content'));
    const { stderr, exitCode } = await runHere(['build', '--out', 'out'], { cwd });
    expect(stderr).toMatch(/it contains ".*content", which would be lost/);
    expect(exitCode).toBe(1);
    expect(existsSync(join(cwd, 'out/src/vision.md'))).toBe(true);
  });

  test('names a folder in full where the way to it climbs more than it helps', async () => {
    const cwd = await tempFolder(below('content', quiet));
    const { stderr } = await runHere(['build', '--out', '/'], { cwd });
    expect(stderr).toMatch(
      /^The site cannot be written to "\/": it is the root of the file system\./,
    );
  });

  test(
    'outlives MDX that ends its thread, and can be stopped when MDX does not end',
    async () => {
      const { 'slices/watch-one-item.md': slice, ...others } = quiet;
      const code = '{process.env.IS_ENDLESS ? (() => { for (;;); })() : process.exit(0)}';
      const files = { ...others, 'slices/watch-one-item.mdx': `${slice}\n${code}\n` };
      const cwd = await tempFolder(below('content', files));
      expect(await runCli(['build'], { cwd })).toEqual({
        stdout: '',
        stderr: 'A page exited the renderer with code 0.\n"throughline dev" shows where.\n',
        exitCode: 1,
      });

      const env = { ...process.env, IS_ENDLESS: '1' };
      const main = join(projectRoot, 'src/cli/start.js');
      const child = spawn(process.execPath, [main, 'build'], { cwd, env, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      await until(() => next(cwd).length > 0);
      await wait(500);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(readdirSync(cwd)).toEqual(['content']);
    },
    patience,
  );

  test('refuses to replace the content folder or what it lies in', async () => {
    const cwd = await tempFolder(below('content', quiet));
    for (const out of ['content', '.']) {
      const { stderr, exitCode } = await runHere(['build', '--out', out], { cwd });
      expect(stderr).toContain(', which would be lost');
      expect(exitCode).toBe(1);
    }
  });

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves the last site as it was when %s ends it halfway, and clears up',
    async (signal) => {
      const cwd = await tempFolder(below('content', quiet));
      await runHere(['build'], { cwd });
      const before = snapshot(join(cwd, 'dist'));

      await writeFiles(cwd, below('content', manySlices(1400)));
      const main = join(projectRoot, 'src/cli/start.js');
      const child = spawn(process.execPath, [main, 'build'], { cwd, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      await until(() => next(cwd).some((folder) => existsSync(join(folder, 'slices'))));
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGKILL' ? null : 130);
      expect(snapshot(join(cwd, 'dist'))).toEqual(before);
      expect(next(cwd).length).toBe(signal === 'SIGKILL' ? 1 : 0);

      await rm(join(cwd, 'content/slices'), { recursive: true });
      await writeFiles(cwd, below('content', manySlices(2)));
      await runHere(['build'], { cwd });
      expect(readdirSync(cwd).toSorted()).toEqual(['content', 'dist']);
      expect(readdirSync(join(cwd, 'dist/slices')).toSorted()).toEqual(['s-0', 's-1']);
    },
    patience,
  );
});

function manySlices(count: number): Readonly<Record<string, string>> {
  const slice = (title: string) =>
    `---\ntitle: ${title}\nintent: never-run-out\nstatus: ready\n---\n\nWhat and why.\n`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`slices/s-${index}.md`, slice(`Slice ${index}`)]),
  );
}

function next(cwd: string): readonly string[] {
  return readdirSync(cwd)
    .filter((name) => name.startsWith('.dist.next-'))
    .map((name) => join(cwd, name));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(2);
}

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => join(folder, path));
}

/** Every file of a folder with its content and when it was written. */
function snapshot(folder: string): readonly unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => {
      const stats = statSync(join(folder, path));
      const content = stats.isFile() ? readFileSync(join(folder, path), 'base64') : '';
      return [path, stats.mtimeMs, stats.ino, content];
    });
}
