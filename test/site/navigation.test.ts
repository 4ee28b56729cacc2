import { expect, test } from 'vitest';

import { complaintsInBothThemes } from '../support/axe.ts';
import { visitExample } from '../support/visit-example.ts';

/** The frame of the pages: the header, the thread with what is beside each stop, the contents list. */
const site = visitExample({ reducedMotion: 'reduce' });

const slice = '/slices/watch-forty-items/';

/** A page with a contents list. */
const longPage = '/later/';

test.each([1440, 390])(
  'each stop of the thread opens the list of those beside it without JavaScript, at %i pixels',
  async (width) => {
    const viewport = { width, height: 844 };
    await site.onPage({ javaScriptEnabled: false, viewport }, async (page) => {
      await page.goto(site.origin + slice);
      for (const type of ['goal', 'intent', 'slice']) {
        const list = page.locator(`#_beside-${type}`);
        expect(await list.isVisible()).toBe(false);
        await page.locator(`.thread .${type} > button`).click();
        expect(await list.locator('a[aria-current]').count()).toBe(1);
        expect(await list.isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await list.isVisible()).toBe(false);
      }
      await page.locator('.thread .slice > button').focus();
      await page.keyboard.press('Enter');
      await page.locator('#_beside-slice a:not([aria-current])').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.startsWith('/slices/') && url.pathname !== slice);
    });
  },
);

test('the open lists and the contents are accessible, on wide and on narrow screens', async () => {
  for (const width of [390, 1440]) {
    await site.onPage({ viewport: { width, height: 844 } }, async (page) => {
      await page.goto(site.origin + slice);
      await page.locator('.thread .intent > button').click();
      expect(await complaintsInBothThemes(page, '#_beside-intent')).toEqual([]);
      await page.goto(site.origin + longPage);
      if (width === 390) await page.locator('.bar > button').click();
      expect(await complaintsInBothThemes(page, '#_contents')).toEqual([]);
    });
  }
});

test('the contents list follows reading, and what it leads to is below the header', async () => {
  await site.onPage({ viewport: { width: 1440, height: 600 } }, async (page) => {
    await page.goto(site.origin + longPage);
    const lines = page.locator('#_contents li a');
    for (const index of [1, (await lines.count()) - 1]) {
      const line = lines.nth(index);
      await line.click();
      await page.waitForFunction(
        (at) =>
          document.querySelectorAll('#_contents li a')[at]?.getAttribute('aria-current') === 'true',
        index,
      );
      const [hash] = await line.evaluateAll((links) =>
        links.map((link) => (link instanceof HTMLAnchorElement ? link.hash : '')),
      );
      const top = await page
        .locator(`[id="${(hash ?? '').slice(1)}"]`)
        .evaluate((part) => part.getBoundingClientRect().top);
      const header = await page
        .locator('body > header')
        .evaluate((one) => one.getBoundingClientRect());
      expect(header.top).toBe(0);
      expect(top).toBeGreaterThanOrEqual(header.bottom);
    }
    await page.locator('#_contents .top').click();
    await page.waitForFunction(() => scrollY === 0);
  });
});

test('on a phone, the contents list closes once a part is chosen', async () => {
  await site.onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(site.origin + longPage);
    await page.locator('.bar > button').click();
    await page.locator('#_contents li a').last().click();
    expect(await page.locator('#_contents').isVisible()).toBe(false);
  });
});

test('a page has at most sixteen tab stops before its content, but for the link that skips them', async () => {
  await site.onPage({}, async (page) => {
    for (const address of ['/', '/roadmap/', '/now/', '/map/', '/goals/stock-outs/', slice]) {
      await page.goto(site.origin + address);
      const stops = await page
        .locator(':is(header, .bar) :is(a[href], button)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility() && !one.closest('main')));
      expect(stops.length, address).toBeLessThanOrEqual(16);
    }
  });
});

test('lists have no thread, and use the whole width', async () => {
  await site.onPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
    for (const address of ['/roadmap/', '/timeline/', '/changes/', '/search/']) {
      await page.goto(site.origin + address);
      expect(await page.locator('.thread').count()).toBe(0);
      const [name, title] = await Promise.all(
        ['header .name', 'main'].map((part) => page.locator(part).first().boundingBox()),
      );
      expect(title?.x).toBe(name?.x);
    }
  });
});

/** The page of a slice or an intent with a contents list. */
