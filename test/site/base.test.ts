import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { deadLinks } from '../support/dead-links.ts';
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { siteFacts } from '../support/site-facts.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a site published below a path finds all of its own pages and files, by old names too', async () => {
  const folder = await tempFolder();
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  await cp(join(projectRoot, 'content'), content, { recursive: true });
  const settings = await readFile(join(content, 'roadmap.yml'), 'utf8');
  const others = settings.replace(/^(?:url|base):.*\n/gm, '');
  await writeFile(
    join(content, 'roadmap.yml'),
    `url: https://example.com\nbase: /plans/\nredirects: { /slices/one-item/: /slices/watch-one-item/ }\n${others}`,
  );
  const { exitCode, stdout, stderr } = await runHere(['build', '--content', content, '--out', out]);
  expect(exitCode, stdout + stderr).toBe(0);

  const pages = await siteFacts(out);
  expect(deadLinks(pages, out, '/plans/')).toEqual([]);
  const vision = pages.find(({ address }) => address === '/');
  expect(vision?.canonical).toBe('https://example.com/plans/');

  const moved = pages.find(({ address }) => address === '/slices/one-item/');
  expect(moved).toMatchObject({
    canonical: 'https://example.com/plans/slices/watch-one-item/',
    links: ['/plans/slices/watch-one-item/'],
  });
  expect(await readFile(join(out, 'sitemap.xml'), 'utf8')).not.toContain('/slices/one-item/');

  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(out, '/plans/')]);
  try {
    const page = await browser.newPage();
    const lost: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) lost.push(response.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') lost.push(message.text());
    });
    await page.goto(`${site.origin}/plans/`);
    await page.goto(`${site.origin}/plans/roadmap/`);
    await page.goto(`${site.origin}/plans/slices/one-item/`);
    await page.waitForURL(`${site.origin}/plans/slices/watch-one-item/`);
    expect(lost).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
