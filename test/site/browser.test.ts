import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { complaintsInBothThemes, complaintsOfAxe } from '../support/axe.ts';
import { visitExample } from '../support/visit-example.ts';

const folder = inject('example');
const pages = globSync('**/*.html', { cwd: folder })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .toSorted();

/** One page of each kind: of those in one folder with the same scripts. `pages.test.ts` reads all. */
const oneOfEach = [
  ...Map.groupBy(
    // The address of the vision only leads on.
    pages.filter((address) => address !== '/vision/'),
    (address) => {
      const scripts = htmlOf(address).match(/<script[^>]* src="[^"]*"/g) ?? [];
      return [address.replace(/(?<=^\/\w+\/).+/, '…'), ...scripts].join(' ');
    },
  ).values(),
].map(([first]) => first ?? '/');

const site = visitExample({ reducedMotion: 'reduce' });

test.each(oneOfEach)(
  '%s opens without a complaint, asks no other host, fits every width, and needs no JavaScript',
  async (address) => {
    const complaints: string[] = [];
    const withScripts = await site.onPage({}, async (page) => {
      noteComplaints(page, complaints);
      await page.goto(site.origin + address);
      const text = await textOf(page, true);
      for (const width of [320, 390, 768, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `at ${width} pixels`).toBeLessThanOrEqual(0);
      }
      return text;
    });
    expect(complaints).toEqual([]);
    if (address === '/search/') return;
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(site.origin + address);
    expect(await textOf(page, false)).toBe(withScripts);
  },
);

function noteComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    complaints.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) complaints.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
}

/** What a page says, but for what only a script can do, which is there only with scripts. */
async function textOf(page: Page, isScripted: boolean): Promise<string> {
  const scripted = await page.locator('.scripted').all();
  for (const control of scripted) expect(await control.isVisible()).toBe(isScripted);
  return page.evaluate(() => {
    const hidden = [...document.querySelectorAll<HTMLElement>('.scripted')];
    for (const control of hidden) control.style.display = 'none';
    const text = document.body.innerText;
    for (const control of hidden) control.style.display = '';
    return text;
  });
}

/** All other kinds are judged as pages of a larger roadmap, by `realistic-pages.test.ts`. */
test.each(
  ['/404.html', '/embed/vision/', pages.find((address) => address.startsWith('/rules/'))].concat(
    pages.find((address) => htmlOf(address).includes('class="diagram')),
  ),
)('%s is accessible in light and dark', async (address = '/') => {
  const page = await site.page({ viewport: { width: 390, height: 900 } });
  await page.goto(site.origin + address);
  expect(await complaintsInBothThemes(page)).toEqual([]);
});

function htmlOf(address: string): string {
  return readFileSync(join(folder, address.replace(/\/$/, '/index.html')), 'utf8');
}

test('an address that does not exist leads to the 404 page, which looks as it should', async () => {
  await site.onPage({}, async (page) => {
    const response = await page.goto(`${site.origin}/slices/no-such-slice/deeper/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
    const failed = await page.evaluate(
      () => [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).length,
    );
    expect(failed).toBe(0);
  });
});

test.each(['/now/', '/later/'])(
  '%s prints as an agenda, without what only a screen needs',
  async (address) => {
    await site.onPage({ viewport: { width: 688, height: 1020 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(site.origin + address);
      const hidden = page.locator('nav, header .label a');
      for (const element of await hidden.all()) expect(await element.isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
      const over = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(over).toBeLessThanOrEqual(688);
    });
  },
);

test('the timeline names every row, keeps its axis in sight, and is a list behind a link', async () => {
  for (const width of [390, 1440]) {
    await site.onPage({ viewport: { width, height: 500 } }, async (page) => {
      await page.goto(`${site.origin}/timeline/`);
      const rows = page.locator('.chart details');
      expect(await rows.first().locator('h3').innerText()).toContain('A shop never runs out');
      expect(await rows.first().getByRole('link').first().isVisible()).toBe(true);
      await rows.filter({ hasText: 'Fresh food is sold' }).first().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 300);
      expect(await page.locator('.axis').isVisible()).toBe(true);
      const strip = page.locator('.strip');
      const [scrolled, behind] = await Promise.all([
        strip.evaluate((element) => element.scrollLeft),
        page.locator('.axis').evaluate((element) => element.scrollLeft),
      ]);
      expect(scrolled > 0).toBe(width === 390);
      expect(behind).toBe(scrolled);
      await page.getByRole('link', { name: 'As a list' }).click();
      expect(await page.locator('.axis').isVisible()).toBe(false);
      expect(await page.getByText(/^Shipped in Q3 2026/).isVisible()).toBe(true);
      await page.goBack();
      expect(await page.locator('.axis').isVisible()).toBe(true);
    });
  }
});

test('the board is filtered and sorted by its address, says what it found, and goes back', async () => {
  await site.onPage({}, async (page) => {
    const titles = () => page.locator('.board li:visible .title').allInnerTexts();
    await page.goto(`${site.origin}/roadmap/`);
    const all = await titles();
    expect(await page.getByRole('button', { name: 'Clear filters' }).isVisible()).toBe(false);

    await page.getByRole('combobox', { name: 'by confidence' }).selectOption('low');
    expect(page.url()).toContain('/roadmap/?confidence=low');
    const status = page.getByRole('status');
    await status.filter({ hasText: '3 intents of 8' }).waitFor();
    const found = await titles();
    expect(found).toHaveLength(3);
    await page.getByRole('combobox', { name: 'Sort intents' }).selectOption('title');
    await page.getByRole('link', { name: 'by team' }).click();
    await page.waitForURL('**/roadmap/by/team/?confidence=low&sort=title');
    expect((await titles()).toSorted()).toEqual(found.toSorted());

    await page.goBack();
    await page.goBack();
    expect(await titles()).toEqual(found);
    await page.goBack();
    expect(await titles()).toEqual(all);

    await page.getByRole('combobox', { name: 'by confidence' }).selectOption('low');
    await page.getByRole('combobox', { name: 'by confidence' }).selectOption('high');
    await page.getByRole('combobox', { name: 'by status' }).selectOption('blocked');
    await status.filter({ hasText: 'No results.' }).waitFor();
    expect(await page.locator('[data-size="0"]').count()).toBe(3);
    expect(await complaintsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL(`${site.origin}/roadmap/`);
    expect(await titles()).toEqual(all);
  });
});

test('the board is grouped by links where there is no script', async () => {
  await site.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/roadmap/`);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByRole('link', { name: 'by owner' }).click();
    expect(page.url()).toContain('/roadmap/by/owner/');
    expect(await page.getByRole('heading', { name: 'Maria Silva' }).first().isVisible()).toBe(true);
  });
});

test('what another site shows opens links in the whole window, and stays where it is for its own', async () => {
  await site.onPage({ viewport: { width: 800, height: 900 } }, async (page) => {
    const frame = `<iframe src="${site.origin}/embed/vision/" width="320" height="700"></iframe>`;
    await page.setContent(frame);
    const shown = page.frameLocator('iframe');
    const own = shown.locator('a[href^="#"]').first();
    await own.click();
    expect(page.frames()[1]?.url()).toContain('/embed/vision/#');
    await shown.locator('h2 a').first().click();
    await page.waitForURL(`${site.origin}/goals/**`);
  });
});

test.each(['A4', 'Letter'])('the vision prints on one page of %s', async (format) => {
  await site.onPage({}, async (page) => {
    await page.goto(site.origin);
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test('the places of the site open as a sheet on a phone, without a script', async () => {
  const viewport = { width: 390, height: 844 };
  await site.onPage({ viewport, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/now/`);
    const places = page.getByRole('navigation', { name: 'Site' });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await places.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await places.isVisible()).toBe(false);
  });
  await site.onPage({ viewport, reducedMotion: 'reduce' }, async (page) => {
    await page.goto(`${site.origin}/now/`);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await complaintsOfAxe(page)).toEqual([]);
  });
});
