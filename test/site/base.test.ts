import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { deadLinks } from '../support/dead-links.ts';
import { projectRoot } from '../support/project-root.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { hasNginx, serveNginx } from '../support/serve-nginx.ts';
import { type PageFacts, siteFacts } from '../support/site-facts.ts';
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

  if (hasNginx) expect(await wrongByNginx(out, pages, '/plans/')).toEqual([]);

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

test.skipIf(!hasNginx)('nginx serves a site by the recipe of the README', async () => {
  const out = inject('example');
  expect(await wrongByNginx(out, await siteFacts(out), '/')).toEqual([]);
});

/** What nginx serves otherwise than it should, below `base`. */
async function wrongByNginx(out: string, pages: readonly PageFacts[], base: string) {
  const site = await serveNginx(out, base);
  const ask = (path: string) => fetch(`${site.origin}${base}${path}`);
  try {
    const answers = await Promise.all(
      pages.map(async ({ address }) => [address, (await ask(address.slice(1))).status] as const),
    );
    const lost = await ask('nothing/');
    const isExplained = lost.status === 404 && (await lost.text()).includes('Page not found');
    const isCompleted = (await ask('roadmap')).url === `${site.origin}${base}roadmap/`;
    return [
      ...answers.flatMap(([address, status]) => (status === 200 ? [] : address)),
      ...(isExplained ? [] : ['the page of what is not found']),
      ...(isCompleted ? [] : ['an address without its last slash']),
    ];
  } finally {
    await site.close();
  }
}
