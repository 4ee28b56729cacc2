import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { weighPage } from '../support/weigh-page.ts';

const folder = inject('example');

let browser: Browser;
let site: ServedFolder;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(folder)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the map takes what draws it to the reader, and none of what checks a roadmap', async () => {
  const { parts } = await weighPage(folder, 'map/index.html');
  const scripts = parts.filter(({ file }) => file.endsWith('.js'));
  expect(scripts.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThan(40_000);
});

test('the first view of the vision weighs less than 64 kB, fonts included', async () => {
  const { parts, brotli } = await weighPage(folder, 'index.html');
  const kinds = parts.map(({ file }) => file.replace(/^.*\./, '')).toSorted();
  expect(kinds.filter((kind) => kind !== 'js')).toEqual(['css', 'html', 'woff2', 'woff2']);
  expect(brotli).toBeLessThan(64_000);
});

test('the vision fetches two fonts before it is read, and the italic where it is used', async () => {
  const fonts: string[] = [];
  await onPage(browser, { viewport: { width: 390, height: 844 } }, async (page) => {
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
    });
    await page.goto(site.origin);
    await page.evaluate(() => document.fonts.ready);
  });
  const names = fonts.map((path) => /\/assets\/([a-z-]+)\./.exec(path)?.[1]).toSorted();
  expect(names).toEqual(['instrument-sans-latin', 'newsreader-latin', 'newsreader-latin-italic']);
});

describe.each([
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])('at $width pixels', (viewport) => {
  test.each([
    ['/', 0.005],
    ['/roadmap/', 0.02],
    ['/now/', 0.02],
    ['/later/', 0.02],
  ] as const)('nothing of %s moves to speak of when the fonts come late', async (address, most) => {
    await onPage(browser, { viewport }, async (page) => {
      const { promise: until, resolve: letGo } = Promise.withResolvers<void>();
      await page.route('**/*.woff2', async (route) => {
        await until;
        await route.continue();
      });
      await page.goto(site.origin + address, { waitUntil: 'domcontentloaded' });
      const shown = await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(shown).toBeTypeOf('number');
      letGo();
      await page.evaluate(() => document.fonts.ready);
      expect(await layoutShift(page)).toBeLessThan(most);
    });
  });
});

/** The sum of all shifts since the page began, as Chromium counts them. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}
