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
let browser: Browser;
let site: ServedFolder;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'throughline-replay-'));
  const [folder, out] = [join(parent, 'repository'), join(parent, 'site')];
  await mkdir(folder);
  const kiosk = join('content', 'intents', 'kiosk.md');
  const [first, ...others] = bakeryStory();
  storyRepository(folder, [
    ...(first
      ? [
          {
            ...first,
            files: { ...first.files, [kiosk]: '---\ntitle: A kiosk\nhorizon: next\n---\n' },
          },
        ]
      : []),
    ...others,
    { date: '2026-11-17', files: { [kiosk]: undefined } },
  ]);
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

test('moves the intents to where they stood, and back to today as if nothing had been', async () => {
  await onBoard({ reducedMotion: 'reduce' }, async (page) => {
    const line = page.getByRole('slider', { name: 'Month' });
    const boards = () =>
      page.locator('.board').evaluateAll((found) => found.map((each) => each.outerHTML));
    const words = () => page.locator('body').innerText();
    const before = [await boards(), await words()];
    expect(await animationsOnTheWay(page)).toBe(0);
    expect(await columnsOf(page)).toEqual({
      Now: [],
      Next: ['A shop never runs out of what it sells every day', 'A kiosk'],
      Later: ['Fresh food is sold before it spoils'],
    });
    expect(await line.getAttribute('aria-valuetext')).toBe('End of February 2026');
    expect(await page.locator('.board:visible').innerText()).not.toContain('slices shipped');
    expect(await page.getByRole('link', { name: 'A kiosk' }).count()).toBe(0);

    await line.press('ArrowRight');
    expect((await columnsOf(page)).Now).toEqual([
      'A shop never runs out of what it sells every day',
    ]);
    expect(await page.locator('.said').innerText()).toContain('from Next to Now');

    await page.keyboard.press('Escape');
    expect(await line.inputValue()).toBe(await line.getAttribute('max'));
    expect([await boards(), await words()]).toEqual(before);
  });
});

test('plays month by month to today, and stops there; the way back gives the focus on', async () => {
  await onBoard({}, async (page) => {
    // From here on, time goes on only by what is asked for, however slow the machine is.
    const now = Date.now();
    await page.clock.install({ time: now });
    await page.clock.pauseAt(now + 3_600_000);
    const play = page.getByRole('button', { name: 'Replay' });
    await play.click();
    const [when, said] = [page.locator('.when'), page.locator('.said')];
    expect(await said.getAttribute('aria-live')).toBe('off');
    expect(await when.innerText()).toBe('End of February 2026');
    await page.clock.runFor(700);
    expect(await when.innerText()).toBe('End of March 2026');
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await said.getAttribute('aria-live')).toBe('polite');
    await page.clock.runFor(5000);
    expect(await when.innerText()).toBe('End of March 2026');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.clock.runFor(700 * 12 * 12);
    expect(await when.innerText()).toBe('Today');
    expect(await play.isVisible()).toBe(true);

    await page.getByRole('slider').press('Home');
    await page.getByRole('button', { name: 'Back to today' }).press('Enter');
    expect(await when.innerText()).toBe('Today');
    expect(await play.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

test('lets what moves be seen to move, where the reader has not asked for less', async () => {
  await onBoard({}, async (page) => {
    expect(await animationsOnTheWay(page)).toBeGreaterThan(0);
  });
});

test('prints the board of today', async () => {
  await onBoard({}, async (page) => {
    await page.getByRole('slider').press('Home');
    await page.pdf();
    expect(await page.locator('.when').innerText()).toBe('Today');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.replay').isVisible()).toBe(false);
  });
});

test('is not there without JavaScript, where nothing moved, nor in what is embedded', async () => {
  await onBoard({ javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.replay').isVisible()).toBe(false);
    expect(await page.locator('.board:visible').innerText()).not.toContain('A kiosk');
    await page.goto(`${site.origin}${base}embed/roadmap/`);
    expect(await page.locator('[data-replay], [data-at]').count()).toBe(0);
  });
  const folder = await tempFolder();
  storyRepository(folder, bakeryStory().slice(0, 1));
  const out = join(await tempFolder(), 'site');
  await runHere(['build', '--content', join(folder, 'content'), '--out', out]);
  expect(await readFile(join(out, 'roadmap/index.html'), 'utf8')).not.toMatch(
    /data-replay|data-at|board-replay|BoardReplay/,
  );
});

test('is accessible in light and dark, today and before', async () => {
  await onBoard({ reducedMotion: 'reduce' }, async (page) => {
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

async function onBoard(
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${site.origin}${base}roadmap/`);
    if (options.javaScriptEnabled !== false) await page.getByText('History by month').click();
    await visit(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Goes to the first month, and tells at once how much is moving. */
function animationsOnTheWay(page: Page): Promise<number> {
  return page.getByRole('slider').evaluate((line: HTMLInputElement) => {
    line.value = '0';
    line.dispatchEvent(new Event('input'));
    return document.getAnimations().length;
  });
}

async function columnsOf(page: Page): Promise<Record<string, string[]>> {
  const sections = await page.locator('.board:visible > section').all();
  const columns = sections.map(async (section) => [
    (await section.getByRole('heading', { level: 2 }).innerText()).replace(/ \d+$/, ''),
    await section.locator('.title').allInnerTexts(),
  ]);
  return Object.fromEntries(await Promise.all(columns));
}
