import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { visitExample } from '../support/visit-example.ts';

/** What moves between two pages. */
const site = visitExample();

const moving = { reducedMotion: 'no-preference', viewport: { width: 1440, height: 500 } } as const;

test('lets an intent of the board grow into its page', async () => {
  await site.onPage(moving, async (page) => {
    await recordMotion(page);
    const title = await goIntoIntent(page);
    const moves = await motion(page);
    for (const kept of [title, 'header']) {
      expect(moves).toContain(`::view-transition-group(${kept})`);
    }
    expect(moves).toContain('::view-transition-old(at-2) leave');
  });
});

test('lets it shrink back to where it stood', async () => {
  await site.onPage(moving, async (page) => {
    await recordMotion(page);
    const title = await goIntoIntent(page);
    await motion(page);
    await page.goBack();
    await page.waitForURL('**/roadmap/');
    expect(await motion(page)).toContain('::view-transition-old(at-3) leave');
    // A busy browser may look for what has this name before the link has it.
    await page.waitForFunction(
      (name) =>
        document.activeElement &&
        getComputedStyle(document.activeElement).getPropertyValue('view-transition-name') === name,
      title,
    );
  });
});

test('lets a slice that is drawn on its intent grow as well, and keeps the thread', async () => {
  await site.onPage(moving, async (page) => {
    await recordMotion(page);
    await page.goto(`${site.origin}/intents/never-run-out/`);
    const drawn = page.locator('a.drawn[href]').first();
    const title = await drawn.locator('[data-to]').getAttribute('data-to');
    await drawn.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/slices/*/');
    const moves = await motion(page);
    for (const kept of [title, 'here', 'on-vision', 'line']) {
      expect(moves).toContain(`::view-transition-group(${kept})`);
    }
  });
});

test('does not move for those who asked for less motion, and leads to the same places', async () => {
  await site.onPage({ reducedMotion: 'reduce' }, async (page) => {
    await recordMotion(page);
    await goIntoIntent(page);
    expect(await motion(page)).toBe('none');
  });
});

/** From the board into the first intent of now: what the link is called that grows into its title. */
async function goIntoIntent(page: Page): Promise<string | null> {
  await page.goto(`${site.origin}/roadmap/`);
  const link = page.locator('.now a[data-to^="intents-"]').first();
  const title = await link.getAttribute('data-to');
  await link.click();
  await page.waitForURL('**/intents/*/');
  return title;
}

/** Has every page say what its transition moves, as `data-motion`, once that is known. */
async function recordMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      const say = (words: string) => {
        document.documentElement.dataset['motion'] = words;
      };
      if (!viewTransition) return say('none');
      viewTransition.ready.then(
        () =>
          say(
            document
              .getAnimations()
              .map((animation) => {
                const { effect } = animation;
                const part = effect instanceof KeyframeEffect ? effect.pseudoElement : '';
                return `${part} ${animation instanceof CSSAnimation ? animation.animationName : ''}`;
              })
              .join('\n'),
          ),
        (reason: unknown) => say(`skipped: ${String(reason)}`),
      );
    });
  });
}

async function motion(page: Page): Promise<string> {
  await page.locator('html[data-motion]').waitFor();
  return (await page.locator('html').getAttribute('data-motion')) ?? '';
}
