import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { visitExample } from '../support/visit-example.ts';

import type { MapData } from '../../src/site/map/map-data.ts';

const site = visitExample();

test('walks by keys alone from the whole to the page of a slice, and back to where it was', async () => {
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    await page.locator('.stage canvas').first().focus();
    const been: string[] = [];
    for (const _ of ['a goal', 'an intent', 'a slice']) {
      await page.keyboard.press('Enter');
      been.push(hashOf(page).split('/')[0] ?? '');
    }
    expect(been).toEqual(['goal', 'intent', 'slice']);
    await page.keyboard.press('ArrowUp');
    const [, slice] = hashOf(page).split('/');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/slices/${slice}/`);
    await page.goBack();
    await drawn(page);
    expect(hashOf(page)).toBe(`slice/${slice}`);
    expect(await positionOf(page)).toBe(
      (await page.locator(`.outline a[href$="/slices/${slice}/"]`).textContent())?.trim(),
    );
    await page.locator('.stage canvas').first().focus();
    for (const kind of ['intent', 'goal', '']) {
      await page.keyboard.press('Escape');
      expect(hashOf(page).split('/')[0]).toBe(kind);
    }
  });
});

test('opens where an address says, with what it filters, and goes back and forth through history', async () => {
  await onMap({}, '#intent/never-run-out@0.1,0,0.9&status=shipped', async (page) => {
    expect(await positionOf(page)).toBe('A shop never runs out of what it sells every day');
    expect(await page.locator('select[name=status]').inputValue()).toBe('shipped');
    expect(await page.locator('.map output').innerText()).toMatch(/^\d+ slices match$/);
    await page.locator('.trail button').first().click();
    expect(hashOf(page)).toBe('vision&status=shipped');
    await page.goBack();
    await expect
      .poll(() => positionOf(page))
      .toBe('A shop never runs out of what it sells every day');
  });
});

test('says what it filters by in the address, and how much that is', async () => {
  await onMap({}, '', async (page) => {
    await page.locator('select[name=team]').selectOption('design');
    expect(hashOf(page)).toBe('vision&team=design');
    const data: MapData = await (await page.request.get(`${site.origin}/map.json`)).json();
    const own = data.intents
      .flatMap(({ slices }) => slices)
      .filter(({ team }) => team === 'design');
    await expect
      .poll(() => page.locator('.map output').innerText())
      .toMatch(new RegExp(`^${own.length} slices? match`));
  });
});

test('finds while one types: shows it, lists it, and goes to the first', async () => {
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    const find = page.getByRole('searchbox', { name: 'Find on the map' });
    const found = page.getByRole('list', { name: 'Results' });
    await find.fill("saturday's");
    await expect
      .poll(() => found.innerText())
      .toContain('Find out whether the weather moves Saturday’s bread');
    expect(await page.locator('.map output').innerText()).toBe('1 slice matches');
    await find.fill('second shop');
    await find.press('Enter');
    await expect.poll(() => hashOf(page)).toBe('slice/second-shop');
    expect(await positionOf(page)).toBe('Do the same in a second shop');
    expect(await page.locator('.view').evaluate((view) => view === document.activeElement)).toBe(
      true,
    );
    await find.fill('zzz');
    await expect.poll(() => page.locator('.map output').innerText()).toBe('No results');
    await find.fill('');
    await expect.poll(() => found.locator('li').count()).toBe(0);
  });
});

test('finds within what is filtered', async () => {
  await onMap({ reducedMotion: 'reduce' }, '#vision&team=engineering', async (page) => {
    const found = page.getByRole('list', { name: 'Results' });
    expect(await found.locator('li').count()).toBeGreaterThan(1);
    await page.getByRole('searchbox', { name: 'Find on the map' }).fill('second shop');
    await expect.poll(() => found.locator('li').count()).toBe(1);
    await found.getByRole('link').click();
    await expect.poll(() => hashOf(page)).toBe('slice/second-shop&team=engineering');
  });
});

test('a wheel comes nearer where it points, and the address follows', async () => {
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    await page.locator('.stage').hover({ position: { x: 300, y: 200 } });
    await page.mouse.wheel(0, -600);
    await expect.poll(() => hashOf(page)).toMatch(/^(?:goal|intent|slice)\/.+@/);
  });
});

test('jumps in place of flying where motion is not wanted', async () => {
  await onMap({ reducedMotion: 'reduce' }, '', async (page) => {
    await page.locator('.stage canvas').first().focus();
    const frames = await page.evaluate(async () => {
      let count = 0;
      const own = requestAnimationFrame;
      window.requestAnimationFrame = (callback) => {
        count += 1;
        return own(callback);
      };
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
      );
      await new Promise((resolve) => own(() => own(resolve)));
      return count;
    });
    expect(frames).toBeLessThanOrEqual(2);
  });
});

test('leaves the whole page to one finger, and lets it scroll past', async () => {
  await onMap({ hasTouch: true, viewport: { width: 390, height: 844 } }, '', async (page) => {
    const action = () =>
      page
        .locator('.stage canvas')
        .first()
        .evaluate((canvas) => getComputedStyle(canvas).touchAction);
    expect(await action()).toBe('pan-y');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(action).toBe('none');
  });
});

test('says in words that it cannot be loaded, above the outline', async () => {
  await site.onPage({}, async (page) => {
    await page.route('**/map.json', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${site.origin}/map/`);
    await page.getByText('The map could not be loaded.').waitFor();
    expect(await page.locator('.map canvas').count()).toBe(0);
    expect(await page.locator('.outline a').first().isVisible()).toBe(true);
  });
});

test('without JavaScript it is an outline of everything, each thing once and with its page', async () => {
  await site.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/map/`);
    expect(await page.locator('section.map').isVisible()).toBe(false);
    const data: MapData = await (await page.request.get(`${site.origin}/map.json`)).json();
    const all = [
      ...data.goals.map(({ id }) => `/goals/${id}/`),
      ...data.intents.map(({ id }) => `/intents/${id}/`),
      ...data.intents.flatMap(({ slices }) => slices.map(({ id }) => `/slices/${id}/`)),
      // Done intents are a count.
      '/done/',
    ];
    const links = await page
      .locator('.outline a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links.toSorted()).toEqual(all.toSorted());
    for (const { slices, title } of data.intents) {
      const item = page.locator('.intent', { has: page.getByRole('heading', { name: title }) });
      expect(await item.locator('.slice').count()).toBe(slices.length);
    }
  });
});

async function onMap(
  options: BrowserContextOptions,
  hash: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  await site.onPage({ viewport: { width: 1440, height: 900 }, ...options }, async (page) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${site.origin}/map/${hash}`);
    await drawn(page);
    await visit(page);
    expect(complaints).toEqual([]);
  });
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.stage canvas[aria-busy=false]').waitFor();
}

function positionOf(page: Page): Promise<string> {
  return page.locator('.position .here a').innerText();
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}
