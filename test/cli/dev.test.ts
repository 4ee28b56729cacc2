import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import { dev } from '../../src/cli/dev.ts';
import type { LiveBar, LiveReport } from '../../src/cli/live-report.ts';
import type { DevOptions } from '../../src/cli/options.ts';
import { openRepository } from '../support/git-repository.ts';
import { minimal, quiet } from '../support/roadmap-of.ts';
import { tempFolder, writeFiles } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

const patience = 60_000;
const slice = 'slices/watch-one-item.md';
const changed = minimal[slice].replace('Watch one item', 'Count one shelf');
const broken = minimal[slice].replace('active', '<b>activ</b>');

describe('throughline dev', { timeout: patience }, () => {
  test('tells open pages of a change, and shows it', async () => {
    const { url, content, news } = await started();
    const first = await news.next();
    await writeFiles(content, { [slice]: changed });
    const second = await news.next();
    expect(second.version).not.toBe(first.version);
    expect(second.isBroken).toBe(false);
    expect(await text(`${url}slices/watch-one-item/`)).toContain('<title>Count one shelf');
  });

  test('lets the roadmap be searched as it is now', async () => {
    const { url, content, news } = await started();
    await news.next();
    const data = () => text(`${url}search.json`);
    expect(await data()).toContain('Watch one item and reorder it');
    await writeFiles(content, { [slice]: changed });
    await news.next();
    expect(await data()).toContain('Count one shelf');
  });

  test('shows what is wrong in the page and in the terminal, and the last good page', async () => {
    const { url, content, news, world } = await started();
    const { version } = await news.next();
    await writeFiles(content, { [slice]: broken });
    const { isBroken, bar, version: still } = await news.next();
    expect([isBroken, still]).toEqual([true, version]);
    expect(bar.problems).toEqual([{ severity: 'error', text: '1 error' }]);
    expect(await reportAt(url)).toMatchObject({
      title: 'Problems',
      note: 'Behind this is the last version without errors. Press Esc to see it.',
      problems: [
        {
          label: 'Error',
          place: { text: `${slice}:5:9`, editor: `zed://file${encoded(content)}/${slice}:5:9` },
          excerpt: [
            { number: 4, text: 'thread: true' },
            { number: 5, text: 'status: ', mark: '<b>activ</b>', after: '' },
            { number: 6, text: '---' },
          ],
          rule: { text: 'invalid-value', href: '/rules/invalid-value/' },
        },
      ],
    });
    expect(world.stderr.text).toContain('  5:9  error  ');
    expect(await text(`${url}slices/watch-one-item/`)).toContain('<title>Watch one item');
  });

  test('counts suggestions in the bar, and lists them when asked', async () => {
    const { url, content, news } = await started();
    expect((await news.next()).bar.problems).toEqual([{ severity: 'none', text: 'No problems' }]);
    await writeFiles(content, { 'roadmap.yml': 'coach: default\nlanguage: de\n' });
    const { isBroken, bar } = await news.next();
    expect(isBroken).toBe(false);
    expect(bar.problems).toEqual([{ severity: 'suggestion', text: '3 Vorschläge' }]);
    const { problems, note } = await reportAt(url);
    expect(note).toBeUndefined();
    expect(problems.map(({ place, rule }) => `${place.text} ${rule.text}`)).toContain(
      `${slice}:5:9 slice-is-owned`,
    );
  });

  test('says what the working tree changes against the default branch, in the words of diff', async () => {
    const { url, content, news } = await started(quiet, async (folder) => {
      const repository = openRepository(folder);
      repository.git('init', '--quiet', '--initial-branch', 'main');
      await repository.commit({}, 'Begins', { date: '2026-11-20' });
    });
    const until = async (words: string) => {
      while ((await news.next()).bar.changes !== words);
    };
    await until('No changes since main');
    await writeFiles(content, {
      [slice]: minimal[slice].replace('status: active', 'status: active\ntarget: 2026-12'),
    });
    await until('Since main: "Watch one item and reorder it" is due December 2026.');
    expect((await reportAt(url)).changes).toMatchObject({
      title: 'Changes since main',
      groups: [{ changes: [{ place: { text: slice } }] }],
    });
    await writeFiles(content, { [slice]: changed.replace('active', 'dropped') });
    await until('2 changes since main');
  });

  test('links to the editor only for a browser of this machine, and shows nothing of git outside', async () => {
    const { url, news } = await started();
    expect((await news.next()).bar.changes).toBeUndefined();
    expect((await reportAt(url)).editorTitle).toBe('Open in the editor');
  });

  test('returns to the page once the mistake is mended', async () => {
    const { url, content, news, world } = await started();
    await news.next();
    await writeFiles(content, { [slice]: broken });
    await news.next();
    await writeFiles(content, { [slice]: changed });
    expect((await news.next()).isBroken).toBe(false);
    expect(await text(`${url}slices/watch-one-item/`)).toContain('<title>Count one shelf');
    expect(world.stderr.text).toMatch(/No problems left\.\n$/);
  });

  test('starts with mistakes, explains them on every page, and serves once they are mended', async () => {
    const { url, content, news } = await started({ ...minimal, [slice]: broken });
    const page = await fetch(`${url}roadmap/`);
    expect(page.status).toBe(500);
    const html = await page.text();
    expect(html).toContain('status: &lt;b&gt;activ&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect((await news.next()).isBroken).toBe(true);
    await writeFiles(content, { [slice]: minimal[slice] });
    expect((await news.next()).isBroken).toBe(false);
    expect((await fetch(`${url}roadmap/`)).status).toBe(200);
  });

  test('sees new folders, files put in place of others, and files that go', async () => {
    const { url, content, news } = await started();
    await news.next();
    await writeFiles(content, {
      'slices/deep/new-one.md': `${changed.replace('thread: true\n', '')}`,
    });
    await news.next();
    expect(await text(`${url}slices/new-one/`)).toContain('Count one shelf');
    await writeFiles(content, { 'slices/.draft': changed.replace('Count one shelf', 'By a move') });
    await rename(join(content, 'slices/.draft'), join(content, slice));
    await news.next();
    expect(await text(`${url}slices/watch-one-item/`)).toContain('By a move');
    await rm(join(content, 'slices/deep'), { recursive: true });
    await news.next();
    expect((await fetch(`${url}slices/new-one/`)).status).toBe(404);
  });

  test('shows on the pages of changes what is committed meanwhile', async () => {
    const { url, content, news } = await started(quiet, async (folder) => {
      const repository = openRepository(folder);
      repository.git('init', '--quiet');
      await repository.commit({}, 'Begins', { date: '2026-11-20' });
    });
    await news.next();
    await writeFiles(content, { [slice]: changed.replace('active', 'dropped') });
    await news.reload();
    expect(await text(`${url}changes/`)).toContain('not committed yet');
    await openRepository(content).commit({}, 'Drops it', { date: '2026-11-22' });
    while ((await text(`${url}changes/`)).includes('not committed yet')) await news.reload();
  });

  test('waits for a content folder that goes away', async () => {
    const { url, content, news } = await started();
    await news.next();
    await rename(content, `${content}-gone`);
    expect((await news.next()).isBroken).toBe(true);
    expect((await reportAt(url)).failure).toContain('it does not exist');
    await rename(`${content}-gone`, content);
    expect((await news.next()).isBroken).toBe(false);
  });

  test('shows MDX that is added', async () => {
    const { url, content, news } = await started();
    await news.next();
    const mdx = `${changed.replace('thread: true\n', '')}\nThe answer is {6 * 7}.\n`;
    await writeFiles(content, { 'slices/new-one.mdx': mdx });
    expect(await text(url)).toContain('</html>');
    await news.next();
    expect(await text(`${url}slices/new-one/`)).toContain('The answer is 42.');
  });

  test('runs no MDX where it is refused', async () => {
    const { url, content, news } = await started(quiet, undefined, { mdx: false });
    await news.next();
    const mdx = `${changed.replace('thread: true\n', '')}\nThe answer is {6 * 7}.\n`;
    await writeFiles(content, { 'slices/new-one.mdx': mdx });
    expect((await news.next()).isBroken).toBe(true);
    expect(JSON.stringify(await reportAt(url))).toContain('mdx-is-off');
    expect((await fetch(new URL('slices/new-one/', url))).status).toBe(404);
  });

  test('allows its own script on a page, and nothing more', async () => {
    const { url } = await started();
    const html = await text(url);
    const [, policy] =
      /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none'; .*script-src 'self'; .*connect-src 'self';/);
    expect(html).toMatch(/<script src="\/@throughline\/live\.js" data-version="[^"]+" defer>/);
    const script = await fetch(new URL('/@throughline/live.js', url));
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect((await script.text()).includes('innerHTML')).toBe(false);
  });

  test('serves below the base, with what the pages refer to', async () => {
    const { url } = await started({ ...minimal, 'roadmap.yml': 'base: /plans/\n' });
    expect(url).toMatch(/\/plans\/$/);
    const [, style] = /href="([^"]+\.css)"/.exec(await text(url)) ?? [];
    expect(style).toMatch(/^\/plans\//);
    expect((await fetch(new URL(style ?? '', url))).headers.get('content-type')).toMatch(
      /text\/css/,
    );
    const root = await fetch(new URL('/', url), { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/plans/']);
  });

  test('answers only under names of this machine', async () => {
    const { url } = await started();
    const { hostname, port } = new URL(url);
    const { request } = await import('node:http');
    const statusFor = (host: string) =>
      new Promise((resolve) => {
        const asked = request({ hostname, port, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asked.end();
      });
    expect(await statusFor('evil.example.com')).toBe(403);
    expect(await statusFor('127.evil.example.com')).toBe(403);
    expect(await statusFor(`LOCALHOST:${port}`)).toBe(200);
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  });

  test('stops when it is asked to', async () => {
    const { world, ended } = await started();
    world.stop();
    expect(await ended).toBe(0);
  });
});

async function started(
  files: Readonly<Record<string, string>> = quiet,
  prepare: (content: string) => Promise<void> = async () => {},
  options: Pick<DevOptions, 'mdx'> = {},
) {
  const cwd = await tempFolder();
  const content = join(cwd, 'my content');
  await writeFiles(content, files);
  await prepare(content);
  const world = testWorld(cwd);
  const ended = dev({ content, host: 'localhost', port: 0, editor: 'zed', ...options }, world);
  onTestFinished(async () => {
    world.stop();
    await ended;
  });
  const url = await world.stdout.find(/http:\/\/\S+/);
  const response = await fetch(new URL('/@throughline/events', url));
  return { url, content, world, ended, news: newsOf(response) };
}

/** The news a page would be told, one after the other. */
function newsOf(response: Response) {
  const parts = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  let version = '';

  async function next(): Promise<News> {
    for (;;) {
      const found = /^(?:retry: \d+\n)?data: (.*)\n\n/.exec(buffer);
      if (found !== null) {
        buffer = buffer.slice(found[0].length);
        const news: News = JSON.parse(found[1] ?? '');
        ({ version } = news);
        return news;
      }
      const part = await parts?.read();
      if (part?.value === undefined) throw new Error('The news ended.');
      buffer += part.value;
    }
  }

  return {
    next,
    /** The news that make a page load again. */
    async reload(): Promise<void> {
      for (const before = version; version === before;) await next();
    },
  };
}

interface News {
  readonly version: string;
  readonly isBroken: boolean;
  readonly bar: LiveBar;
}

async function reportAt(url: string): Promise<LiveReport> {
  return JSON.parse(await text(new URL('/@throughline/report.json', url).href));
}

/** As an editor's address has it. */
function encoded(path: string): string {
  return path.replaceAll(' ', '%20');
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}
