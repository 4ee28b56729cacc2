import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FontFace, FontTable } from '../../src/diagrams/font/measure-text.ts';
import { launchBrowser } from '../support/browser.ts';
import { projectRoot } from '../support/project-root.ts';

/*
 * Writes src/diagrams/font/newsreader.json: what a browser measures of the shipped font
 * files. To be run again when test/site/fonts/write-fonts.ts has changed one: `node test/diagrams/write-font-table.ts`.
 */
const faces = {
  normal: { file: 'newsreader-latin.woff2', style: 'normal', kern: true },
  italic: { file: 'newsreader-latin-italic.woff2', style: 'italic', kern: true },
  extended: { file: 'newsreader-latin-ext.woff2', style: 'normal', kern: false },
} as const;
const weights = [400, 500, 600] as const;
/** What src/site/layout/styles/fonts.css lets a browser take from the Latin files. */
const latin = [...range(0x20, 0x7e), ...range(0xa0, 0xff), 0x131, 0x152, 0x153].concat(
  [...range(0x2010, 0x2027), ...range(0x2030, 0x205e), 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212],
  [0x2215, 0x2c6, 0x2da, 0x2dc],
);
const furtherLatin = [...range(0x100, 0x24f), ...range(0x1e00, 0x1eff)];

const browser = await launchBrowser();
const page = await browser.newPage();
const measured: Record<string, FontFace> = {};
for (const [name, { file, style, kern }] of Object.entries(faces)) {
  const data = readFileSync(fontFile(file));
  await page.setContent(
    `<style>@font-face{font-family:Measured;src:url(data:font/woff2;base64,${data.toString('base64')});font-weight:400 600;font-style:${style}}</style>`,
  );
  const answer = await page.evaluate(measure, {
    style,
    weights: [...weights],
    candidates: kern ? latin : furtherLatin,
    kern,
  });
  measured[name] = { digest: createHash('sha256').update(data).digest('hex'), ...answer };
}
await browser.close();
const { normal, italic, extended } = measured;
if (normal === undefined || italic === undefined || extended === undefined) throw new Error();
const table: FontTable = {
  ascent: 0.735,
  descent: 0.265,
  weights: [...weights],
  faces: { normal, italic, extended },
};
writeFileSync(join(projectRoot, 'src/diagrams/font/newsreader.json'), `${JSON.stringify(table)}\n`);

function fontFile(name: string): string {
  return join(projectRoot, 'src/site/fonts', name);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Runs in the browser: advances of all candidates the font has, and how pairs differ from their sum. */
async function measure(wish: {
  style: string;
  weights: number[];
  candidates: number[];
  kern: boolean;
}): Promise<Omit<FontFace, 'digest'>> {
  const size = 1000;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas');
  await Promise.all(
    wish.weights.map((weight) => document.fonts.load(`${wish.style} ${weight} 20px Measured`)),
  );
  const width = (text: string, weight: number, fallback: string): number => {
    context.font = `${wish.style} ${weight} ${size}px Measured, ${fallback}`;
    return context.measureText(text).width;
  };
  const characters = wish.candidates
    .map((code) => String.fromCodePoint(code))
    .filter((character) => {
      const same = Math.abs(width(character, 400, 'serif') - width(character, 400, 'monospace'));
      const other = Math.abs(width(character, 600, 'serif') - width(character, 600, 'monospace'));
      return same < 0.01 && other < 0.01;
    });
  const advances = wish.weights.map((weight) =>
    characters.map((character) => Math.round(width(character, weight, 'serif') * 10) / 10),
  );
  let kerning: number[][] = [];
  let rows: number[] = [];
  let columns: number[] = [];
  if (wish.kern) {
    // Text of a page is kerned across spaces too, unlike text of a canvas.
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('xml:space', 'preserve');
    text.setAttribute(
      'style',
      `white-space: pre; font-family: Measured; font-style: ${wish.style}`,
    );
    text.setAttribute('font-size', '1000');
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(drawing);
    drawing.append(text);
    const lengthOf = (content: string): number => {
      text.textContent = content;
      return text.getComputedTextLength();
    };
    const single = characters.map(lengthOf);
    const pairs = characters.map((left, i) =>
      characters.map((right, j) =>
        Math.round(lengthOf(left + right) - (single[i] ?? 0) - (single[j] ?? 0)),
      ),
    );
    const classesOf = (keys: string[]): { classOf: number[]; first: number[] } => {
      const seen = new Map<string, number>();
      const first: number[] = [];
      const classOf = keys.map((key, index) => {
        const known = seen.get(key);
        if (known !== undefined) return known;
        seen.set(key, first.length);
        first.push(index);
        return first.length - 1;
      });
      return { classOf, first };
    };
    const byRow = classesOf(pairs.map((row) => row.join()));
    const byColumn = classesOf(characters.map((_, j) => pairs.map((row) => row[j]).join()));
    rows = byRow.classOf;
    columns = byColumn.classOf;
    kerning = byRow.first.map((i) => byColumn.first.map((j) => (pairs[i] ?? [])[j] ?? 0));
  }
  return { characters: characters.join(''), advances, rows, columns, kerning };
}
