import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchBrowser } from '../support/browser.ts';
import { compareDrawings, loadMermaid, type Difference } from './compare-drawings.ts';
import { corpus } from './corpus.ts';
import { overflowsOf } from './overflows-of.ts';
import { sitePage } from './site-page.ts';
import { startEngine } from './start-engine.ts';

let browser: Browser;
let page: Page;
let engine: ReturnType<typeof startEngine>;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent(sitePage('<p>a<b>b</b><i>c<b>d</b></i></p>'));
  await loadMermaid(page);
  engine = startEngine();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await engine.stop();
});

/** Letters that only a fallback font has are estimated; these lay themselves out by rough estimates. */
const estimated = ['flowchart-other-scripts', 'event-modeling'];

describe('a drawing made without a browser', { timeout: 120_000 }, () => {
  const timeout = corpus.length * 5_000;

  test('has the measures that the same Mermaid gives it in a browser', { timeout }, async () => {
    const all: Difference[] = [];
    const rows: string[] = [];
    for (const { name, source } of corpus) {
      const differences = await compareDrawings(page, await engine.raw(source));
      rows.push(row(name, differences));
      if (!estimated.includes(name)) all.push(...differences);
    }
    rows.push(row(`all (${corpus.length} diagrams)`, all));
    process.stdout.write(`${['', heading, ...rows, ''].join('\n')}\n`);
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    for (const [measure, p95, most] of limits) {
      expect(share(all, measure, 0.5), measure).toBeLessThan(0.05);
      expect(share(all, measure, 0.95), measure).toBeLessThan(p95);
      expect(share(all, measure, 1), measure).toBeLessThan(most);
    }
  });

  test.each(corpus)('is one inline SVG that keeps every label in its box: $name', async (one) => {
    const drawing = await engine.draw(one.source);
    if (!drawing.ok) throw new Error(drawing.message);
    const { svg, width } = drawing;
    expect(await overflowsOf(page, svg)).toEqual([]);
    // Without styles, scripts, HTML or addresses.
    expect(svg).toMatch(/^<svg [^>]*viewBox="[-\d. ]+"[^>]*>.*<\/svg>$/s);
    expect(svg).not.toMatch(/<style|<script|foreignObject|<image|<iframe/i);
    expect(svg).not.toMatch(/ (?:style|class|on\w+|href|xlink:href)="(?!diagram"|#)/i);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(width).toBeGreaterThan(20);
  });
});

/** A box that is a pixel wider moves all that comes after it: positions add up what sizes differ. */
const limits = [
  ['width', 1, 15],
  ['height', 0.5, 15],
  ['position', 6, 40],
] as const;

const heading = `${'difference in px'.padEnd(28)}parts   width (median, p95, max)   height                 position`;

function row(name: string, differences: readonly Difference[]): string {
  const cells = (['width', 'height', 'position'] as const).map((measure) =>
    [0.5, 0.95, 1].map((part) => share(differences, measure, part).toFixed(2).padStart(7)).join(''),
  );
  return `${name.padEnd(28)}${String(differences.length).padStart(5)}${cells.join('   ')}`;
}

function share(
  differences: readonly Difference[],
  measure: 'width' | 'height' | 'position',
  part: number,
): number {
  const sorted = differences.map((difference) => difference[measure]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
