import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { complaintsInBothThemes } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { onPage } from '../support/on-page.ts';
import { runHere } from '../support/run-here.ts';
import { serveFolder, type ServedFolder } from '../support/serve-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { everyKind } from './every-kind.ts';

const base = '/plans/';
let folder: string;
let browser: Browser;
let shared: Page | undefined;
let site: ServedFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-search-'));
  const settings = everyKind['roadmap.yml']?.replace('now: Now', 'now: Doing') ?? '';
  await writeFiles(join(folder, 'content'), {
    ...everyKind,
    'roadmap.yml': `${settings}\nbase: ${base}\n`,
    'intents/twice.md': `---\ntitle: Don't order twice\nhorizon: later\ngoals: [stock-outs]\n---\n`,
  });
  const out = join(folder, 'out');
  const { exitCode, stderr } = await runHere(['build', '--out', out], { cwd: folder });
  if (exitCode !== 0) throw new Error(stderr);
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(out, base)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

describe('the search dialog', () => {
  test.each(['/', 'Control+k', 'Meta+k'])(
    'opens at %s, and nothing is loaded before',
    async (key) => {
      await onPage(browser, {}, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(address('slices/feed/'));
        await page.waitForLoadState('networkidle');
        expect(asked.filter((url) => /search[./]|panel|show-search/.test(url))).toEqual([]);
        await page.keyboard.press(key);
        await dialog(page).waitFor();
        expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
        expect(await field(page).inputValue()).toBe('');
      });
    },
  );

  test('finds an active slice, walks to it with the arrow keys, and goes there', async () => {
    await opened(async (page) => {
      await field(page).fill('watch');
      const result = results(page).filter({ hasText: 'Watch one item' });
      await result.waitFor();
      expect(await result.innerText()).toMatch(/active, blocked · Engineering/);
      expect(await result.locator('.mark-blocked').count()).toBe(1);
      expect(await result.locator('.title mark').innerText()).toBe('Watch');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(address('slices/watch/'));
    });
  });

  test('opens at Enter what is most likely meant', async () => {
    await opened(async (page) => {
      await field(page).fill('never run');
      await page.keyboard.press('Enter');
      await page.waitForURL(address('intents/run-out/'));
      expect(await page.locator('h1').innerText()).toBe('Never run out');
    });
  });

  test('groups what it finds from far to near, in the words of the organisation', async () => {
    await opened(async (page) => {
      await page.locator('[data-filter="team Engineering"]').click();
      await results(page).first().waitFor();
      const headings = await dialog(page).locator('h3').allInnerTexts();
      expect(headings.map((text) => text.toLowerCase())).toEqual([
        'intents · doing',
        'slices 3',
        'teams',
      ]);
    });
  });

  test('shows titles as pages do, and finds them as they are typed', async () => {
    await opened(async (page) => {
      await field(page).fill("don't");
      const result = results(page).filter({ hasText: 'Don’t order twice' });
      await result.waitFor();
      expect(await result.locator('.title mark').first().innerText()).toBe('Don’t');
    });
  });

  test('narrows to what is chosen, says how many there are, and stays where the keyboard is', async () => {
    await opened(async (page) => {
      const chip = page.locator('[data-filter="status dropped"]');
      await chip.focus();
      await page.keyboard.press('Enter');
      await results(page).filter({ hasText: 'Left out' }).waitFor();
      expect(await results(page).count()).toBe(1);
      expect(await dialog(page).getByRole('status').innerText()).toBe('1 result');
      expect(await chip.getAttribute('aria-pressed')).toBe('true');
      expect(await chip.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  test('asks back when nothing is found', async () => {
    await opened(async (page) => {
      await field(page).fill('recieve');
      await page.getByText('No results for “\u2068recieve\u2069”. Did you mean').waitFor();
      await page.getByRole('button', { name: 'receive', exact: true }).click();
      await results(page).filter({ hasText: 'Receive the feed' }).waitFor();
      expect(await field(page).inputValue()).toBe('receive');
    });
  });

  test('finds no word that only begins as one of the query does, and offers to begin anew', async () => {
    await opened(async (page) => {
      await field(page).fill('apple');
      await page.getByText('No results for “\u2068apple\u2069”.').waitFor();
      expect(await results(page).count()).toBe(0);
      expect(await dialog(page).locator('.search-results button').count()).toBe(1);
      await page.getByRole('button', { name: 'Clear search' }).click();
      expect(await field(page).inputValue()).toBe('');
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    });
  });

  test('offers to clear the filters that leave nothing', async () => {
    await opened(async (page) => {
      await page.locator('[data-filter="status dropped"]').click();
      await field(page).fill('watch');
      await page.getByText('No results with these filters.').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await results(page).filter({ hasText: 'Watch one item' }).waitFor();
      expect(await field(page).inputValue()).toBe('watch');
    });
  });

  test('closes at Escape, gives the focus back, and remembers what was looked for', async () => {
    await onPage(browser, {}, async (page) => {
      await page.goto(address('roadmap/'));
      const link = page.getByRole('link', { name: 'Search' });
      await link.focus();
      await page.keyboard.press('Enter');
      await field(page).fill('feed');
      await results(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await dialog(page).isVisible()).toBe(false);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.goto(address('timeline/'));
      await page.keyboard.press('/');
      await results(page).filter({ hasText: 'Receive the feed' }).waitFor();
      expect(await field(page).inputValue()).toBe('feed');
    });
  });

  test('leaves keys alone while something is typed', async () => {
    await opened(async (page) => {
      await field(page).fill('');
      await page.keyboard.type('a/b');
      expect(await field(page).inputValue()).toBe('a/b');
    });
  });

  test('is refused nothing by the policy of the page, which lets it compile nothing', async () => {
    const complaints: string[] = [];
    await onPage(browser, {}, async (page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(address(''));
      const policy = await page.locator('meta[http-equiv]').getAttribute('content');
      expect(policy).not.toMatch(/wasm|worker-src/);
      await page.keyboard.press('/');
      await field(page).fill('item');
      await results(page).first().waitFor();
    });
    expect(complaints).toEqual([]);
  });
});

describe('the page of the search', () => {
  test('finds what its address asks for, and says in its address what is asked for', async () => {
    await onPage(browser, {}, async (page) => {
      await page.goto(address('search/?q=watch&kind=slice'));
      await results(page).filter({ hasText: 'Watch one item' }).waitFor();
      expect(await page.locator('[data-search-outline]').isVisible()).toBe(false);
      await page.locator('[data-filter="kind slice"]').click();
      await page.waitForURL(address('search/?q=watch'));
      await field(page).fill('');
      await page.locator('[data-search-outline]').waitFor();
      await page.waitForURL(address('search/'));
    });
  });

  test('has its field for the keys, and no dialog', async () => {
    await onPage(browser, {}, async (page) => {
      await page.goto(address('search/'));
      await field(page).waitFor();
      await page.keyboard.press('/');
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await page.locator('dialog').count()).toBe(0);
    });
  });

  test('says without JavaScript that it takes some, and lists the roadmap', async () => {
    await onPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(address('search/'));
      expect(await page.locator('main').innerText()).toContain('Search needs JavaScript.');
      const outline = page.locator('[data-search-outline]');
      for (const name of ['Halve stock-outs', 'Never run out', 'Not this', 'Design']) {
        expect(await outline.getByRole('link', { name }).isVisible()).toBe(true);
      }
    });
  });
});

describe.each([390, 1440])('at %i pixels', (width) => {
  test.each(['dialog', 'page'])(
    'the %s is accessible in light and dark, and fits',
    async (where) => {
      const viewport = { width, height: 900 };
      await onPage(browser, { viewport, reducedMotion: 'reduce' }, async (page) => {
        await page.goto(address(where === 'page' ? 'search/?q=watch' : 'roadmap/'));
        if (where === 'dialog') {
          await page.keyboard.press('/');
          await field(page).fill('watch');
        }
        await results(page).first().waitFor();
        expect(await complaintsInBothThemes(page)).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
      });
    },
  );
});

function address(path: string): string {
  return site.origin + base + path;
}

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Search' });
}

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Search the roadmap' });
}

function results(page: Page) {
  return page.locator('.search-results a');
}

/** Visits a page with the dialog open, in which nothing was looked for before. */
async function opened(visit: (page: Page) => Promise<void>): Promise<void> {
  shared ??= await browser.newPage();
  await shared.goto(address('roadmap/'));
  await shared.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  await shared.keyboard.press('Control+k');
  await shared.locator('.search-chips').first().waitFor();
  await visit(shared);
}
