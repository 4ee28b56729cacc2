import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { complaintsInBothThemes } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { bakeryStory, storyRepository } from '../support/story-repository.ts';
import { tempFolder } from '../support/temp-folder.ts';

const base = '/roadmap/';
const never = 'A shop never runs out of what it sells every day';
let browser: Browser;
let site: ServedFolder;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'throughline-map-replay-'));
  const [folder, out] = [join(parent, 'repository'), join(parent, 'site')];
  await mkdir(folder);
  storyRepository(folder, bakeryStory());
  const { exitCode, stdout, stderr } = await runHere([
    ...['build', '--content', join(folder, 'content'), '--out', out],
  ]);
  if (exitCode !== 0) throw new Error(stdout + stderr);
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(out, base)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(parent, { recursive: true });
});

test.each(['reduce', 'no-preference'] as const)(
  'lays an intent where it stood, with what it had then, and comes back (movement: %s)',
  async (reducedMotion) => {
    await onMap({ reducedMotion }, '#intent/never-run-out', async (page) => {
      const line = page.getByRole('slider', { name: 'Month' });
      await expect.poll(() => here(page)).toContain('Now');
      const today = await here(page);
      await line.press('Home');
      await expect.poll(() => here(page)).toBe(`${never}\nIntent · Next`);
      await expect.poll(() => hashOf(page)).toBe('intent/never-run-out&month=2026-02');
      expect(await line.getAttribute('aria-valuetext')).toBe('End of February 2026');
      expect(await page.locator('p.note').innerText()).toMatch(
        /^Titles, goals and teams are from today\./,
      );
      await line.press('ArrowRight');
      await expect.poll(() => here(page)).toBe(`${never}\nIntent · Now`);
      expect(await page.locator('.said').innerText()).toMatch(/ from Next to Now .*ready/);

      await page.locator('.view').focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => here(page)).toBe(today);
      await expect.poll(() => hashOf(page)).toBe('intent/never-run-out');
      await page.keyboard.press('Escape');
      await expect.poll(() => hashOf(page)).toBe('goal/stock-outs');
    });
  },
);

test('goes on watching what one went to, past the months in which it was not there', async () => {
  await onMap({ reducedMotion: 'reduce' }, '#slice/milk', async (page) => {
    await page.getByRole('slider').press('Home');
    await expect.poll(() => here(page)).toBe(`${never}\nIntent · Next`);
    await page.getByRole('slider').press('End');
    await expect.poll(() => hashOf(page)).toBe('slice/milk');
    expect(await here(page)).toContain('Order milk as well');
  });
});

test('opens in the month an address says, goes through history, and heeds no other month', async () => {
  await onMap({}, '#slice/bread&status=ready&month=2026-03', async (page) => {
    await expect.poll(() => here(page)).toContain('Slice · steel thread · ready');
    expect(await page.locator('.map output').innerText()).toBe('1 slice matches');
    expect(await page.locator('.when').innerText()).toBe('End of March 2026');
    await page.evaluate(() => location.assign('#slice/bread&month=2026-07'));
    await expect.poll(() => here(page)).toContain('active');
    await page.goBack();
    await expect.poll(() => here(page)).toContain('ready');
    await page.evaluate(() => location.assign('#slice/bread&month=1999-07'));
    await expect.poll(() => page.locator('.when').innerText()).toBe('Today');
    await expect.poll(() => here(page)).toContain('shipped');
  });
});

test('finds only what was there, and asks for nothing before it is used', async () => {
  const asked: string[] = [];
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const find = page.getByRole('searchbox', { name: 'Find on the map' });
    const found = page.getByRole('list', { name: 'Results' });
    await find.fill('milk');
    await expect.poll(() => found.innerText()).toContain('Order milk as well');
    await find.fill('');
    await expect.poll(() => found.locator('li').count()).toBe(0);
    expect(asked).toEqual([]);
    await page.getByRole('slider').press('Home');
    await expect.poll(() => hashOf(page)).toBe('vision&month=2026-02');
    expect(asked).toContain(`${base}map-replay.json`);
    await find.fill('milk');
    await expect.poll(() => page.locator('.map output').innerText()).toBe('No results');
    await find.fill('');
    await find.press('Escape');
    await expect.poll(() => hashOf(page)).toBe('');
  });
});

test('says so when what was cannot be loaded, and stays with today', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/map-replay.json', (route) => route.abort());
  await page.goto(`${site.origin}${base}map/#intent/never-run-out&month=2026-02`);
  await page.locator('.stage canvas[aria-busy=false]').waitFor();
  await expect.poll(() => here(page)).toContain('Intent · Now');
  expect(await page.locator('.when').innerText()).toBe('Today');
  expect(await page.locator('.said').innerText()).toContain('could not be loaded');
  await page.unroute('**/map-replay.json');
  await page.getByRole('slider').press('Home');
  await expect.poll(() => here(page)).toContain('Intent · Next');
  await context.close();
});

test('moves what moves, and jumps where motion is not wanted', async () => {
  for (const [reducedMotion, least, most] of [
    ['reduce', 0, 3],
    ['no-preference', 5, 99],
  ] as const) {
    await onMap({ reducedMotion }, '#vision&month=2026-03', async (page) => {
      const frames = page.evaluate(async () => {
        let count = 0;
        const own = requestAnimationFrame;
        window.requestAnimationFrame = (callback) =>
          own((time) => {
            count += 1;
            callback(time);
          });
        const line = document.querySelector('input[type=range]');
        if (line instanceof HTMLInputElement) line.value = '0';
        line?.dispatchEvent(new Event('input'));
        await new Promise((resolve) => setTimeout(resolve, 600));
        return count;
      });
      expect(await frames).toBeGreaterThanOrEqual(least);
      expect(await frames).toBeLessThanOrEqual(most);
    });
  }
});

test('is not there without JavaScript, nor where nothing moved', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}${base}map/`);
  expect(await page.locator('.replay').isVisible()).toBe(false);
  expect(await page.locator('.outline').textContent()).toContain('Order milk as well');
  await context.close();
  const folder = await tempFolder();
  storyRepository(folder, bakeryStory().slice(0, 1));
  const out = join(await tempFolder(), 'site');
  await runHere(['build', '--content', join(folder, 'content'), '--out', out]);
  expect(await readFile(join(out, 'map/index.html'), 'utf8')).not.toMatch(/data-replay|map-replay/);
  await expect(readFile(join(out, 'map-replay.json'))).rejects.toThrow('ENOENT');
});

test('is accessible in light and dark, today and before', async () => {
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const key of ['End', 'Home']) {
        await page.getByRole('slider').press(key);
        expect(await complaintsInBothThemes(page)).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
      }
    }
  });
});

async function onMap(
  options: BrowserContextOptions,
  hash: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${site.origin}${base}map/${hash}`);
    await page.locator('.stage canvas[aria-busy=false]').waitFor();
    await visit(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What is told below the map of what it is about: its title, and what to know of it. */
function here(page: Page): Promise<string> {
  return page.locator('.position .here').innerText();
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}
