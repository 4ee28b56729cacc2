import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { complaintsInBothThemes } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { bakeryStory, storyRepository, type Chapter } from '../support/story-repository.ts';

const base = '/roadmap/';
const never = 'A shop never runs out of what it sells every day';
let browser: Browser;
let site: ServedFolder;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'throughline-replay-'));
  const kiosk = join('content', 'intents', 'kiosk.md');
  const [first, ...others] = bakeryStory();
  const begun = { ...first?.files, [kiosk]: '---\ntitle: A kiosk\nhorizon: next\n---\n' };
  const out = await built('story', [
    ...(first ? [{ ...first, files: begun }] : []),
    ...others,
    { date: '2026-11-17', files: { [kiosk]: undefined } },
  ]);
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(out, base)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(parent, { recursive: true });
});

test('is not there where nothing moved', async () => {
  const out = await built('still', bakeryStory().slice(0, 1));
  expect(await readFile(join(out, 'roadmap/index.html'), 'utf8')).not.toMatch(
    /data-replay|data-at|board-replay|BoardReplay/,
  );
  expect(await readFile(join(out, 'map/index.html'), 'utf8')).not.toMatch(/data-replay|map-replay/);
  await expect(readFile(join(out, 'map-replay.json'))).rejects.toThrow('ENOENT');
});

test.each(['board', 'map'] as const)(
  'is accessible in light and dark, today and before, on the %s',
  async (name) => {
    const visit = name === 'map' ? onMap : onBoard;
    await visit({ reducedMotion: 'reduce' }, '', async (page) => {
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
  },
);

describe('the board', () => {
  test('moves the intents to where they stood, and back to today as if nothing had been', async () => {
    await onBoard({ reducedMotion: 'reduce' }, '', async (page) => {
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
    await onBoard({}, '', async (page) => {
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
    await onBoard({}, '', async (page) => {
      expect(await animationsOnTheWay(page)).toBeGreaterThan(0);
    });
  });

  test('prints the board of today', async () => {
    await onBoard({}, '', async (page) => {
      await page.getByRole('slider').press('Home');
      await page.pdf();
      expect(await page.locator('.when').innerText()).toBe('Today');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.replay').isVisible()).toBe(false);
    });
  });

  test('is not there without JavaScript, nor in what is embedded', async () => {
    await onBoard({ javaScriptEnabled: false }, '', async (page) => {
      expect(await page.locator('.replay').isVisible()).toBe(false);
      expect(await page.locator('.board:visible').innerText()).not.toContain('A kiosk');
      await page.goto(`${site.origin}${base}embed/roadmap/`);
      expect(await page.locator('[data-replay], [data-at]').count()).toBe(0);
    });
  });
});

describe('the map', () => {
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

  test('says so when what was cannot be loaded, and stays with today', async () => {
    await onPage(browser, {}, async (page) => {
      await page.route('**/map-replay.json', (route) => route.abort());
      await page.goto(`${site.origin}${base}map/#intent/never-run-out&month=2026-02`);
      await page.locator('.stage canvas[aria-busy=false]').waitFor();
      await expect.poll(() => here(page)).toContain('Intent · Now');
      expect(await page.locator('.when').innerText()).toBe('Today');
      expect(await page.locator('.said').innerText()).toContain('could not be loaded');
      await page.unroute('**/map-replay.json');
      await page.getByRole('slider').press('Home');
      await expect.poll(() => here(page)).toContain('Intent · Next');
    });
  });

  test('is not there without JavaScript', async () => {
    await onPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}${base}map/`);
      expect(await page.locator('.replay').isVisible()).toBe(false);
      expect(await page.locator('.outline').textContent()).toContain('Order milk as well');
    });
  });
});

async function onBoard(
  options: BrowserContextOptions,
  hash: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  await onPage(browser, options, (page) =>
    withoutErrors(page, async () => {
      await page.goto(`${site.origin}${base}roadmap/${hash}`);
      if (options.javaScriptEnabled !== false) await page.getByText('History by month').click();
      await visit(page);
    }),
  );
}

async function onMap(
  options: BrowserContextOptions,
  hash: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const viewport = { width: 1440, height: 900 };
  await onPage(browser, { viewport, ...options }, (page) =>
    withoutErrors(page, async () => {
      await page.goto(`${site.origin}${base}map/${hash}`);
      await page.locator('.stage canvas[aria-busy=false]').waitFor();
      await visit(page);
    }),
  );
}

async function withoutErrors(page: Page, visit: () => Promise<void>): Promise<void> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await visit();
  expect(errors).toEqual([]);
}

/** Returns the folder of the site of a story. */
async function built(name: string, story: readonly Chapter[]): Promise<string> {
  const [folder, out] = [join(parent, name), join(parent, `${name}-site`)];
  await mkdir(folder);
  storyRepository(folder, story);
  const { exitCode, stdout, stderr } = await runHere([
    ...['build', '--content', join(folder, 'content'), '--out', out],
  ]);
  if (exitCode !== 0) throw new Error(stdout + stderr);
  return out;
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

/** The title and the facts below the map of what it shows. */
function here(page: Page): Promise<string> {
  return page.locator('.position .here').innerText();
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}
