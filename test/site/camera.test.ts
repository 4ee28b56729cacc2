import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { complaintsInBothThemes, complaintsOfAxe } from '../support/axe.ts';
import { visitExample } from '../support/visit-example.ts';

const site = visitExample({ reducedMotion: 'reduce' });

describe('by keyboard alone', () => {
  test('one goes from the vision to an active slice and back, by zoom keys', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(site.origin);
      const way = ['/'];
      for (const kind of ['goals', 'intents', 'slices']) {
        await page.keyboard.press('+');
        await page.waitForURL(`**/${kind}/*/`);
        way.push(new URL(page.url()).pathname);
      }
      expect(await page.locator('main').innerText()).toMatch(/^active$/m);
      for (const address of way.slice(0, -1).toReversed()) {
        await page.keyboard.press('-');
        await page.waitForURL(site.origin + address);
      }
      // It went back all the way: what was one page away then still is.
      expect(await page.evaluate(() => history.length - 1)).toBe(way.length);
    });
  });

  test('one comes back to where one was: the same scroll, the same link in focus', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(site.origin);
      const link = page.locator('main a[data-to^="intents-"]').last();
      await link.focus();
      const href = await link.getAttribute('href');
      const scrolled = await page.evaluate(() => scrollY);
      expect(scrolled).toBeGreaterThan(300);

      await page.keyboard.press('Enter');
      await page.waitForURL('**/intents/*/');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      // The stop above is a goal; one came from the vision, two stops up.
      await page.locator('.vision a').focus();
      await page.keyboard.press('Enter');

      await page.waitForURL(site.origin);
      await focusOn(page, href);
      await page.waitForFunction((y) => scrollY === y, scrolled);
    });
  });

  test('one opens the item in focus, and walks beside it', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/roadmap/`);
      const link = page.locator('.now a[data-to^="intents-"]').first();
      const href = await link.getAttribute('href');
      await link.focus();
      await page.keyboard.press('+');
      await page.waitForURL(`**${href}`);
      await page.keyboard.press(']');
      await page.waitForURL((url) => url.pathname !== href);
      expect(page.url()).toContain('/intents/');
      await page.keyboard.press('[');
      await page.waitForURL(`**${href}`);
    });
  });

  test('one goes to every place with g and its letter', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/404.html`);
      const letters = await page
        .locator('[data-go]')
        .evaluateAll((links) =>
          links.map((link) => [link.dataset['go'] ?? '', link.getAttribute('href')] as const),
        );
      expect(letters.map(([letter]) => letter).join('')).toMatch(/v.*r.*n.*l.*t/);
      for (const [letter, href] of letters) {
        await page.keyboard.press('g');
        await page.keyboard.press(letter);
        await page.waitForURL(site.origin + href);
      }
    });
  });
});

test('by the keys of the map, one goes from the whole to a slice and back', async () => {
  await site.onPage({}, async (page) => {
    await page.goto(site.origin);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForURL(`${site.origin}/map/`);
    await page.locator('canvas.view').focus();
    // From the vision to its goal, an intent, a slice, and then into the page of that.
    for (const depth of ['goals', 'intents', 'slices']) {
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`/map/#.*${depth.slice(0, -1)}`));
    }
    const view = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/slices/*/');
    expect(await page.locator('main').innerText()).toMatch(/^active$/m);
    await page.goBack();
    await page.waitForURL(view);
  });
});

test('by searching, one goes from the vision to an active slice and back up to where one began', async () => {
  await site.onPage({}, async (page) => {
    await page.goto(site.origin);
    await page.keyboard.press('/');
    await page.getByRole('textbox', { name: 'Search the roadmap' }).fill('second shop');
    await page.locator('.search-results a[href*="/slices/second-shop/"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/slices/second-shop/');
    expect(await page.locator('main').innerText()).toMatch(/^active$/m);
    for (const kind of ['intents/*/', 'goals/*/', '']) {
      await page.keyboard.press('-');
      await page.waitForURL(`${site.origin}/${kind}`);
    }
  });
});

test('with JavaScript off, the same walk goes by links, and back by the thread', async () => {
  await site.onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(site.origin);
    for (const kind of ['goals', 'intents', 'slices']) {
      await page.locator('main a[data-key="+"]').click();
      await page.waitForURL(`**/${kind}/*/`);
    }
    expect(await page.locator('main').innerText()).toMatch(/^active$/m);
    for (const kind of ['intents/*/', 'goals/*/', '']) {
      await page.getByRole('navigation', { name: 'Nearby pages' }).locator('[rel=up]').click();
      await page.waitForURL(`${site.origin}/${kind}`);
    }
  });
});

describe('keys are left alone', () => {
  test('that are pressed while another is held', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-one-item/`);
      for (const key of ['Control+-', 'Alt+[', 'Meta+]', 'Control+g']) {
        expect(await handles(page, key), key).toBe(false);
      }
    });
  });

  test('that are typed into a field or a text', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-one-item/`);
      for (const field of ['input', 'textarea', 'p contenteditable']) {
        await page.locator('main').evaluate((main, html) => {
          main.querySelector('#field')?.remove();
          main.insertAdjacentHTML('beforeend', html);
        }, `<${field} id="field">`);
        await page.locator('#field').focus();
        expect(await handles(page, '-'), field).toBe(false);
        expect(await handles(page, '?'), field).toBe(false);
      }
      await page.locator('#field').blur();
      expect(await handles(page, '?')).toBe(true);
    });
  });

  test('that mean nothing, are repeated, or that somebody else has used', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-one-item/`);
      expect(await handles(page, 'x')).toBe(false);
      const went = await page.evaluate(() => {
        const press = (init: KeyboardEventInit) =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: '-', bubbles: true, cancelable: true, ...init }),
          );
        const repeated = press({ repeat: true });
        document.body.addEventListener('keydown', (event) => event.preventDefault());
        press({});
        return repeated;
      });
      expect(went).toBe(true);
      expect(page.url()).toContain('/slices/watch-one-item/');
    });
  });

  test('once they are turned off, on every page, and the button still shows them', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/roadmap/`);
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: 'Use single-key shortcuts on this site' }).uncheck();
      await page.keyboard.press('Escape');
      await page.goto(`${site.origin}/now/`);
      expect(await handles(page, '-')).toBe(false);
      expect(await handles(page, '?')).toBe(false);

      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByRole('checkbox', { name: 'Use single-key shortcuts on this site' }).check();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await handles(page, '?')).toBe(true);
    });
  });
});

describe('the keys of a page', () => {
  test('are shown accessibly, in light and dark', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-one-item/`);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      expect(await complaintsInBothThemes(page, 'dialog')).toEqual([]);
    });
  });

  test('are all listed, with where they lead from here', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-forty-items/`);
      const above = await page.locator('[data-key="-"] .title').innerText();
      const places = await page.locator('[data-go]').allInnerTexts();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await dialog.waitFor();
      const listed = await dialog
        .locator('dt')
        .evaluateAll((terms) =>
          terms.map((term) => [...term.querySelectorAll('kbd')].map((kbd) => kbd.innerText)),
        );
      expect(listed).toEqual(
        expect.arrayContaining([
          ['-'],
          ['+'],
          ['['],
          [']'],
          ['g', 'v'],
          ['g', 'r'],
          ['?'],
          ['Esc'],
        ]),
      );
      const text = await dialog.innerText();
      for (const words of [above, ...places]) expect(text).toContain(words.trim());
    });
  });

  test('do nothing while the dialog is open, which Escape closes to where one was', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/slices/watch-one-item/`);
      await page.getByRole('link', { name: 'Roadmap' }).first().focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      expect(await handles(page, '-')).toBe(false);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await focusOn(page, '/roadmap/');
    });
  });
});

describe('the camera', () => {
  test('names few layers, however much a page shows', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/roadmap/`);
      await page.locator('main a[data-to]').first().focus();
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .flatMap((element) => [element, '::before', '::after'].map((part) => [element, part]))
          .map(([element, part]) =>
            getComputedStyle(
              element as Element,
              typeof part === 'string' ? part : undefined,
            ).getPropertyValue('view-transition-name'),
          )
          .filter((name) => name !== 'none' && name !== ''),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeLessThan(12);
    });
  });
});

describe('the presentation', () => {
  test('tells one thought at a time, from the vision through the goals to what is now', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(site.origin);
      const goals = await page.locator('.goals article h2').allInnerTexts();
      const now = await page.locator('.intent:has(> .mark-now) > a').allInnerTexts();
      const statement = await page.locator('.statement').innerText();
      await page.getByRole('button', { name: 'Present' }).click();
      const dialog = page.getByRole('dialog', { name: 'Presentation' });
      const slides: string[] = [];
      for (const at of [1, 2, 3, 4, 5]) {
        await dialog.getByText(`${at} of 5`, { exact: true }).waitFor();
        slides.push(await dialog.locator('.slide').innerText());
        await page.keyboard.press('ArrowRight');
      }
      expect(slides[0]).toContain(statement);
      for (const [index, goal] of goals.entries()) expect(slides[index + 1]).toContain(goal);
      for (const title of now) expect(slides[4]).toContain(title);
      expect(await dialog.locator('.slide li').count()).toBe(new Set(now).size);
    });
  });

  test('goes by arrows, page keys, space, Home and End, and no further than it is long', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/#present`);
      const place = page.getByRole('dialog').getByRole('status');
      await place.waitFor();
      for (const [key, at] of [
        ['ArrowLeft', 1],
        [' ', 2],
        ['PageDown', 3],
        ['ArrowDown', 4],
        ['ArrowUp', 3],
        ['Shift+ ', 2],
        ['End', 5],
        ['ArrowRight', 5],
        ['PageUp', 4],
        ['Home', 1],
      ] as const) {
        await page.keyboard.press(key === ' ' ? 'Space' : key.replace('+ ', '+Space'));
        expect(await place.innerText(), key).toBe(`${at} of 5`);
      }
    });
  });

  test.each([
    { colorScheme: 'light', width: 1440 },
    { colorScheme: 'dark', width: 390 },
  ] as const)(
    'is accessible and fits in $colorScheme at $width pixels',
    async ({ colorScheme, width }) => {
      await site.onPage({ colorScheme, viewport: { width, height: 844 } }, async (page) => {
        await page.goto(`${site.origin}/#present`);
        await page.getByRole('dialog').waitFor();
        for (const key of ['Home', 'ArrowRight', 'End']) {
          await page.keyboard.press(key);
          expect(await complaintsOfAxe(page, 'dialog')).toEqual([]);
          const over = await page
            .locator('.stage')
            .evaluate((stage) => stage.scrollWidth - stage.clientWidth);
          expect(over).toBeLessThanOrEqual(0);
        }
      });
    },
  );

  test('sets a long title smaller, so that the figure and the chart of its goal are seen', async () => {
    await site.onPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.goto(site.origin);
      await page
        .locator('.goals article')
        .first()
        .evaluate((goal) => {
          const long = 'A shop keeper never again has to leave the counter '.repeat(4);
          for (const text of goal.querySelectorAll('h2 > a, .why')) text.textContent = long;
        });
      await page.getByRole('button', { name: 'Present' }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('ArrowRight');
      const stage = page.locator('.stage');
      expect(await stage.locator('.chart').count()).toBe(1);
      expect(
        await stage.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      ).toBe(0);
    });
  });

  test('ends with Escape where it began, and keys mean again what they did', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(site.origin);
      const button = page.getByRole('button', { name: 'Present' });
      await button.click();
      await page.getByRole('dialog').waitFor();
      expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
      expect(await handles(page, ']')).toBe(false);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.fullscreenElement === null);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await handles(page, '?')).toBe(true);
    });
  });

  test('is left by its address, too, once it is closed', async () => {
    await site.onPage({}, async (page) => {
      await page.goto(`${site.origin}/#present`);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.waitForURL(`${site.origin}/`);
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
});

/** Whether the page has a use for a key. */
async function handles(page: Page, key: string): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      document.documentElement.dataset['used'] = String(event.defaultPrevented);
    });
  });
  await page.keyboard.press(key);
  return (await page.locator('html').getAttribute('data-used')) === 'true';
}

async function focusOn(page: Page, href: string | null): Promise<void> {
  await page.waitForFunction((to) => document.activeElement?.getAttribute('href') === to, href);
}
