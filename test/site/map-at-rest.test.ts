import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';

import { knownRenderer } from '../../src/cli/ensure-renderer.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { setType } from '../../src/core/text/smart-text.ts';
import { loadRenderer, type Renderer } from '../../src/io/load-renderer.ts';
import { realisticRoadmap } from '../support/corpora/realistic-roadmap.ts';
import { roadmapOf } from '../support/roadmap-of.ts';
import { visitExample } from '../support/visit-example.ts';

/** The map of a realistic roadmap of 650 slices, at rest and while one goes through it. */
const site = visitExample();
let renderer: Renderer;
let roadmap: Roadmap;

beforeAll(async () => {
  const known = knownRenderer();
  const made = roadmapOf(realisticRoadmap(650).files, '2026-11-29').roadmap;
  if (known === undefined || made === undefined) throw new Error('There is nothing to draw.');
  renderer = await loadRenderer(known.folder);
  roadmap = made;
});

const windows = {
  'a desk': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true },
} as const;

describe.each(Object.entries(windows))('on %s', (_, options) => {
  test('opens on tiles that fill the window, each with its name', async () => {
    await onMap(options, '', async (page) => {
      const { goals } = roadmap;
      const names = await namesOn(page);
      for (const { title } of goals) expect(names.join('\n')).toContain(setType(title, 'en'));
      expect(await namelessMarks(page)).toEqual([]);
      const { width, bottom } = await boxOf(page, '.stage');
      expect(width).toBe(options.viewport.width);
      expect(bottom).toBeLessThanOrEqual(options.viewport.height);
      expect(bottom).toBeGreaterThan(options.viewport.height * 0.75);
    });
  });

  test('has no dot without a name on the way to a slice, and goes nowhere empty', async () => {
    await onMap(options, '', async (page) => {
      for (let step = 0; step < 9; step += 1) {
        await page.getByRole('button', { name: 'Zoom in' }).click();
        expect(await namelessMarks(page)).toEqual([]);
        const names = await namesOn(page);
        const titles = [...roadmap.intents, ...roadmap.slices].map(({ title }) =>
          setType(title, 'en'),
        );
        const isNamed = (name: string) =>
          /^\d+ intents?/.test(name) || titles.some((title) => name.startsWith(title));
        expect(names.some(isNamed)).toBe(true);
      }
    });
  });

  test('fits the view to what a filter finds, and lists it', async () => {
    await onMap(options, '', async (page) => {
      await page.locator('select[name=status]').selectOption('blocked');
      const blocked = roadmap.slices.filter(({ blockedBy }) => blockedBy.length > 0);
      await expect
        .poll(() => page.locator('.map output').innerText())
        .toBe(`${blocked.length} slices match`);
      const matches = page.locator('.matches a');
      expect(await matches.count()).toBeGreaterThan(Math.min(40, blocked.length) - 1);
      await matches.first().click();
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#slice\/.+&status=blocked$/);
      expect(await namelessMarks(page)).toEqual([]);
    });
  });

  test('has an outline that is short until it is opened, and nothing to scroll sideways', async () => {
    await onMap(options, '', async (page) => {
      const { height, over, stops } = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        stops: [
          ...document.querySelectorAll<HTMLElement>('a, button, summary, input, select, canvas'),
        ].filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
          .length,
      }));
      expect(height).toBeLessThanOrEqual(options.viewport.width === 390 ? 8440 : 5000);
      expect(over).toBeLessThanOrEqual(0);
      expect(stops).toBeLessThanOrEqual(120);
      expect(await page.locator('.outline .slice').count()).toBe(
        roadmap.intents.filter(({ done }) => done === undefined).flatMap(({ slices }) => slices)
          .length,
      );
    });
  });
});

async function onMap(
  options: BrowserContextOptions,
  hash: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  await site.onPage({ reducedMotion: 'reduce', ...options }, async (page) => {
    for (const address of ['/map/', '/map.json', '/words.json']) {
      const { body } = await renderer.render(address, roadmap);
      const contentType = address.endsWith('/') ? 'text/html' : 'application/json';
      await page.route(`**${address}`, (route) => route.fulfill({ contentType, body }));
    }
    await page.addInitScript(watchCanvas);
    await page.goto(`${site.origin}/map/${hash}`);
    await page.locator('.stage canvas[aria-busy=false]').waitFor();
    await visit(page);
  });
}

/** What a screen reader finds on the canvas once it is still. */
async function namesOn(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(400);
  return page.locator('.stage canvas li').allInnerTexts();
}

/** The marks of the last picture that have no text beside them, by their places. */
async function namelessMarks(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(100);
  return page.evaluate(() => {
    const { marks, texts } = window.drawn;
    const isNamed = ([x, y]: readonly number[]) =>
      texts.some(([left = 0, base = 0]) => {
        const [right, down] = [left - (x ?? 0), base - (y ?? 0)];
        return right > 0 && right < 100 && Math.abs(down) < 24;
      });
    const isSeen = ([x = 0, y = 0]: readonly number[]) =>
      x > 0 && y > 0 && x < innerWidth && y < innerHeight;
    return marks.filter((mark) => isSeen(mark) && !isNamed(mark)).map(String);
  });
}

/** In the page: notes where each mark and each text of the last picture is, in pixels of the page. */
function watchCanvas(): void {
  window.drawn = { marks: [], texts: [] };
  const { fillRect, fillText, fill, stroke, arc } = CanvasRenderingContext2D.prototype;
  const placeOf = (ctx: CanvasRenderingContext2D, x: number, y: number): readonly number[] => {
    const density = Math.min(2, devicePixelRatio);
    const { x: left, y: top } = ctx.getTransform().transformPoint({ x, y });
    return [left / density, top / density];
  };
  Object.assign(CanvasRenderingContext2D.prototype, {
    fillRect(this: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
      if (x === 0 && y === 0 && width >= this.canvas.clientWidth)
        window.drawn = { marks: [], texts: [] };
      // A part of the bar of a tile is 3 or 5 high, and may be as narrow.
      const isBar = height === 3 || height === 5;
      const isDot = width > 2 && width < 8 && Math.abs(width - height) < 2;
      if (isDot && !isBar) window.drawn.marks.push(placeOf(this, x, y));
      fillRect.call(this, x, y, width, height);
    },
    fillText(this: CanvasRenderingContext2D, text: string, x: number, y: number) {
      if (text.trim() !== '') window.drawn.texts.push(placeOf(this, x, y));
      fillText.call(this, text, x, y);
    },
    fill(this: CanvasRenderingContext2D, ...given: [Path2D]) {
      if (given[0] instanceof Path2D) window.drawn.marks.push(placeOf(this, 8, 8));
      fill.apply(this, given);
    },
    stroke(this: CanvasRenderingContext2D, ...given: [Path2D]) {
      if (given[0] instanceof Path2D) window.drawn.marks.push(placeOf(this, 8, 8));
      stroke.apply(this, given);
    },
    arc(this: CanvasRenderingContext2D, ...given: Parameters<typeof arc>) {
      window.drawn.marks.push(placeOf(this, given[0], given[1]));
      arc.apply(this, given);
    },
  });
}

function boxOf(page: Page, selector: string) {
  return page.locator(selector).evaluate((element) => {
    const { width, bottom } = element.getBoundingClientRect();
    return { width, bottom };
  });
}

declare global {
  interface Window {
    drawn: { marks: (readonly number[])[]; texts: (readonly number[])[] };
  }
}
