import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { drawDiagrams, type Drawing } from '../../src/diagrams/draw-diagrams.ts';
import { describeDrawing } from '../../src/markup/describe-drawing.ts';
import { english } from '../support/english.ts';
import { showDrawing } from '../../src/diagrams/show-drawing.ts';
import { launchBrowser } from '../support/browser.ts';
import { attacks } from './attacks.ts';
import { drawDiagram } from './draw-diagram.ts';

let browser: Browser;
let page: Page;
const asked: string[] = [];
const harmless = 'flowchart LR\n  A["<b>x</b>"] --> B';
let before: Drawing;
let drawings: ReadonlyMap<string, Drawing>;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('about:')) asked.push(request.url());
  });
  page.on('console', (message) => asked.push(`console ${message.text()}`));
  before = await drawDiagram(harmless);
  drawings = await drawDiagrams(Object.values(attacks));
}, 60_000);

afterAll(() => browser.close());

describe('a drawing of a stranger', () => {
  test.each(Object.entries(attacks))('%s: nothing runs, nothing is fetched', async (_, source) => {
    const drawing = drawings.get(source);
    // What Mermaid does not draw cannot harm.
    if (!drawing?.ok) return;
    const html = showDrawing(drawing, {
      ...describeDrawing(drawing, english),
      resolveHref: (href) => href,
    });
    expect(dangersIn(html)).toEqual([]);
    asked.length = 0;
    await page.setContent(`<!doctype html><body>${html}</body>`);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('svg *')) {
        for (const kind of ['mouseover', 'focus', 'load', 'error']) {
          element.dispatchEvent(new Event(kind));
        }
      }
    });
    expect(await page.evaluate('window.__xss')).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('most attacks are drawn, as harmless text', () => {
    const drawn = Object.values(attacks).filter((source) => drawings.get(source)?.ok);
    expect(drawn.length / Object.keys(attacks).length).toBeGreaterThan(0.7);
  });

  test('leaves nothing behind for the next diagram', async () => {
    expect(await drawDiagram(harmless)).toEqual(before);
  });
});

const drawingElements = new Set(
  [
    'div',
    'svg',
    'title',
    'desc',
    'g',
    'a',
    'defs',
    'marker',
    'path',
    'rect',
    'circle',
    'line',
  ].concat(
    [
      'ellipse',
      'polygon',
      'polyline',
      'text',
      'tspan',
      'use',
      'symbol',
      'stop',
      'clipPath',
      'mask',
    ],
    ['linearGradient', 'radialGradient', 'pattern', 'textPath'],
  ),
);

function dangersIn(html: string): readonly string[] {
  const { document } = new JSDOM(html).window;
  const dangers: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!drawingElements.has(element.localName)) dangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const isHandler = name.startsWith('on') || name === 'style';
      const isOutside = /url\((?!#)|@import|javascript:|data:|expression\(/i.test(value);
      const isName = name === 'aria-label';
      const isAddress = name === 'href' && !/^(?:#|https?:|\.|\/)/.test(value);
      if (isHandler || isAddress || (isOutside && !isName)) dangers.push(`${name}="${value}"`);
    }
  }
  return dangers;
}
