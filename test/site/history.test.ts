import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { openRepository } from '../support/git-repository.ts';
import { minimal } from '../support/roadmap-of.ts';
import { runHere } from '../support/run-here.ts';
import { bakeryStory, storyRepository } from '../support/story-repository.ts';
import { tempFolder } from '../support/temp-folder.ts';

const attack = `<img src=x onerror="alert(1)"></span><script>alert(1)</script>`;

async function build(content: string) {
  const out = join(await tempFolder(), 'site');
  const { exitCode, stderr } = await runHere(['build', '--content', content, '--out', out]);
  expect(stderr).not.toContain('cannot be rendered');
  expect(exitCode).toBe(0);
  return { page: (path: string) => readFile(join(out, path), 'utf8'), stderr };
}

describe('a site with a history', () => {
  test('tells it, and what people write into commits and tags is text', async () => {
    const folder = await tempFolder();
    storyRepository(folder, bakeryStory({ subject: attack, tag: 'v1"><script>alert(1)</script>' }));
    const { page } = await build(join(folder, 'content'));

    const slice = await page('slices/second/index.html');
    expect(slice).toContain('slipped 3 times (1 year in total)');
    expect(slice).toMatch(
      /<a [^>]*href="https:\/\/github\.com\/acme\/roadmap\/commit\/[\da-f]{40}"/,
    );
    const pages = [
      slice,
      await page('changes/index.html'),
      await page('changes/promises/index.html'),
      await page('changes/since/review/index.html'),
      await page('changes/since/release-v1-script-alert-1-script/index.html'),
      await page('index.html'),
    ];
    for (const each of pages) {
      // In the value of an attribute, whose quotes are escaped, it does no harm.
      const html = each.replaceAll(/"[^"]*"/g, '""');
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
    expect(pages[2]).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(pages[0]).toContain('type="application/atom+xml"');
    expect(await page('feed.xml')).toMatch(/slipped 6 months: [^→<]+ → /);
    // An arrow is read aloud as a word.
    expect(pages[1]).toContain(
      '<span aria-hidden="true"> →</span><span class="visually-hidden"> to</span> ',
    );
  });

  test('says what a shallow clone cannot know, on the page and to whoever builds', async () => {
    const folder = await tempFolder();
    storyRepository(folder, bakeryStory());
    const clone = join(await tempFolder(), 'clone');
    openRepository(folder).git('clone', '--quiet', '--depth=2', `file://${folder}`, clone);
    const { page, stderr } = await build(join(clone, 'content'));
    expect(stderr).toContain('git fetch --unshallow');
    expect(await page('changes/index.html')).toContain('shallow clone');
    const intent = await page('intents/never-run-out/index.html');
    expect(intent).toContain('is unknown');
    expect(intent).not.toContain('Added ');
    expect(intent).toMatch(/Last changed<\/dt>\s*<dd[^>]*>\s*unknown/);
  });

  test('is told from front matter alone outside a repository', async () => {
    const content = await tempFolder(minimal);
    await rm(join(content, '.git'), { recursive: true, force: true });
    await mkdir(join(content, 'updates'));
    const { page, stderr } = await build(content);
    expect(stderr).not.toContain('history');
    expect(await page('changes/index.html')).toContain('built outside a git repository');
    expect(await page('intents/never-run-out/index.html')).not.toContain('>History<');
  });
});
