import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { launchBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/project-root.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { contentOf, roadmapNames } from './content-of.ts';
import { benchFolder, corpus } from './corpus.ts';

/**
 * The map of 5,000 slices, or of as many as are asked for, in Chromium without a graphics card: how soon
 * it is first seen, and while it is zoomed from the whole to a slice and back, how long frames are apart
 * and how long one takes to draw. A laptop draws with its graphics card, and faster. Of 120 and 650
 * (`node test/bench/map.ts 650`), it is that of a realistic roadmap.
 */
const slices = Number(process.argv[2] ?? 5000);
const realistic = roadmapNames.find((name) => name === process.argv[2]);
const firstViews = 5;
const limits = { firstView: 1500, frame: 1000 / 60 } as const;

const folder = await benchFolder();
const out = join(folder, 'out');
const content = realistic ? contentOf(realistic, folder) : join(folder, 'content');
if (!realistic) await writeFiles(content, corpus(slices));
const main = join(projectRoot, 'src/cli/start.js');
execFileSync(process.execPath, [main, 'build', '--content', content, '--out', out], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const [browser, site] = await Promise.all([launchBrowser(), serveFolder(out)]);

const seen: number[] = [];
for (let round = 0; round < firstViews; round += 1) {
  const page = await open();
  seen.push(await page.evaluate(() => window.seen));
  await page.close();
}
console.log(
  `${slices} slices: first view ${ms(quantile(seen, 0.5))} (at most ${ms(limits.firstView)})`,
);

const blank = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const idle = await blank.evaluate(async () => {
  const times: number[] = [];
  for (let frame = 0; frame < 120; frame += 1)
    times.push(Number(await new Promise(requestAnimationFrame)));
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
});
await blank.close();
console.log(`an empty page: frames apart median ${ms(quantile(idle, 0.5))}`);

const page = await open();
await page.locator('.stage canvas').first().focus();
for (const [name, walk] of [
  ['zooming in and out with the wheel', zoomByWheel],
  ['flying from the whole to a slice and back', flyByKeys],
] as const) {
  await page.evaluate(() => window.framesDrawn.splice(0));
  await walk(page);
  const frames = await page.evaluate(() => window.framesDrawn);
  const moving = frames.filter(({ apart }) => apart < 250);
  const [apart, draw] = [moving.map((frame) => frame.apart), moving.map((frame) => frame.draw)];
  console.log(
    `${name}, ${moving.length} frames: apart median ${ms(quantile(apart, 0.5))}, 95th percentile ${ms(quantile(apart, 0.95))}; ` +
      `drawing median ${ms(quantile(draw, 0.5))}, 95th percentile ${ms(quantile(draw, 0.95))} (at most ${ms(limits.frame)})`,
  );
}
await Promise.all([browser.close(), site.close()]);
await rm(folder, { recursive: true });

async function open(): Promise<Page> {
  const fresh = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await fresh.addInitScript(watch);
  await fresh.goto(`${site.origin}/map/`);
  await fresh.waitForFunction(() => window.seen > 0);
  return fresh;
}

/** In the page: notes when the map is first drawn, and of every frame how long it took and since the last. */
function watch(): void {
  window.seen = 0;
  window.framesDrawn = [];
  const own = requestAnimationFrame;
  let before = 0;
  let frame = { at: 0, apart: 0, draw: 0 };
  window.requestAnimationFrame = (callback) =>
    own((now) => {
      if (now !== frame.at) {
        frame = { at: now, apart: now - before, draw: 0 };
        before = now;
        window.framesDrawn.push(frame);
      }
      const start = performance.now();
      callback(now);
      frame.draw += performance.now() - start;
    });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('canvas[aria-busy=false]')) return;
    observer.disconnect();
    own(() => {
      own(() => {
        window.seen = performance.now();
      });
    });
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}

/** The wheel turns in the page, once a frame: a test that turns it from outside takes two for a turn. */
async function zoomByWheel(on: Page): Promise<void> {
  await on.locator('.stage canvas').first().evaluate(turnWheel);
}

/** In the page. */
async function turnWheel(canvas: Element): Promise<void> {
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + 430, clientY: top + 220, bubbles: true, cancelable: true };
  for (const deltaY of [-40, 40]) {
    for (let step = 0; step < 90; step += 1) {
      await new Promise(requestAnimationFrame);
      canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY }));
    }
  }
}

async function flyByKeys(on: Page): Promise<void> {
  await on.keyboard.press('Home');
  for (const key of ['Enter', 'Enter', 'Enter', 'Escape', 'Escape', 'Escape']) {
    await on.waitForTimeout(1200);
    await on.keyboard.press(key);
  }
  await on.waitForTimeout(1200);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

function ms(value: number): string {
  return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

declare global {
  interface Window {
    seen: number;
    framesDrawn: { at: number; apart: number; draw: number }[];
  }
}
