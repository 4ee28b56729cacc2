import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { drawDiagrams } from '../../src/diagrams/draw-diagrams.ts';
import { describeDrawing } from '../../src/markup/describe-drawing.ts';
import { english } from '../support/english.ts';
import { showDrawing } from '../../src/diagrams/show-drawing.ts';
import { complaintsOfAxe } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { corpus } from './corpus.ts';
import { sitePage } from './site-page.ts';

let browser: Browser;
let html: string;

const ten = [
  'flowchart-links',
  'sequence-notes',
  'class-basics',
  'state-composite',
  'gantt-basics',
].concat(['pie', 'quadrant', 'mindmap', 'timeline', 'gitgraph']);

beforeAll(async () => {
  browser = await launchBrowser();
  const sources = ten.map((name) => corpus.find((each) => each.name === name)?.source ?? '');
  const drawings = await drawDiagrams(sources);
  const shown = [...sources, ...sources].map((source, index) => {
    const drawing = drawings.get(source);
    if (drawing?.ok !== true) throw new Error(source);
    return showDrawing(drawing, {
      ...describeDrawing(drawing, english),
      resolveHref: (href) => (href.endsWith('.md') ? '/slices/x/' : href),
      occurrence: index < ten.length ? 1 : 2,
    });
  });
  html = sitePage(`<main><h1>Ten diagrams, twice</h1>${shown.join('')}</main>`);
}, 60_000);

afterAll(() => browser.close());

test.each([
  ['light', 1200],
  ['dark', 1200],
  ['light', 375],
] as const)(
  'ten diagrams on a %s page of %d px are accessible to all',
  async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.setContent(html);
    expect(await complaintsOfAxe(page)).toEqual([]);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  },
);
