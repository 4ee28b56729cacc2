import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import type { RawDrawing } from '../../src/diagrams/engine/create-engine.ts';
import { projectRoot } from '../support/project-root.ts';

/**
 * Loads the same Mermaid into a page. It sizes some boxes for the wider of "sans-serif" and the font
 * that is shown; as the site shows no other, both are the site's here.
 */
export async function loadMermaid(page: Page): Promise<void> {
  const bundle = join(projectRoot, 'node_modules/mermaid/dist/mermaid.min.js');
  const content = readFileSync(bundle, 'utf8').replace(/\["sans-serif",(\w+)\]/g, '[$1,$1]');
  await page.addScriptTag({ content });
  await page.evaluate(async () => {
    // The size of the screen that C4 diagrams are broken for.
    for (const name of ['width', 'availWidth', 'height', 'availHeight']) {
      Object.defineProperty(screen, name, {
        value: name.toLowerCase().endsWith('width') ? 760 : 900,
      });
    }
    const faces = ['400', '700', 'italic 400', 'italic 700'];
    await Promise.all(faces.map((face) => document.fonts.load(`${face} 16px Newsreader`)));
  });
}

/** Draws with Mermaid in the page and measures both drawings there, part by part. */
export function compareDrawings(page: Page, ours: RawDrawing): Promise<readonly Difference[]> {
  return page.evaluate(measureBoth, { svg: ours.svg, text: ours.text, settings: ours.settings });
}

/** Runs in the browser. */
async function measureBoth(ours: {
  svg: string;
  text: string;
  settings: Readonly<Record<string, unknown>>;
}): Promise<Difference[]> {
  // The same chance as in src/diagrams/engine/create-engine.ts.
  let state = 7;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const { mermaid } = window as unknown as {
    mermaid: {
      initialize: (settings: unknown) => void;
      render: (id: string, text: string) => Promise<{ svg: string }>;
    };
  };
  mermaid.initialize(ours.settings);
  const theirs = await mermaid.render('raw', ours.text);
  const measure = (svg: string): { part: string; box: DOMRect }[] => {
    const holder = document.createElement('div');
    holder.style.width = '900px';
    holder.innerHTML = svg;
    document.body.append(holder);
    const root = holder.querySelector('svg');
    const toRoot = root?.getScreenCTM()?.inverse();
    const parts = [
      ...holder.querySelectorAll<SVGGraphicsElement>('rect,circle,ellipse,polygon,text,path,line'),
    ]
      .filter((part) => part.closest('defs,marker') === null)
      .map((part) => {
        const { x, y, width, height } = part.getBBox();
        const matrix = toRoot?.multiply(part.getScreenCTM() ?? new DOMMatrix());
        const corners = [
          [x, y],
          [x + width, y],
          [x, y + height],
          [x + width, y + height],
        ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(matrix));
        const xs = corners.map((corner) => corner.x);
        const ys = corners.map((corner) => corner.y);
        const [left, top] = [Math.min(...xs), Math.min(...ys)];
        const box = new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
        return { part: part.localName, box };
      });
    holder.remove();
    return parts;
  };
  const [one, other] = [measure(ours.svg), measure(theirs.svg)];
  if (one.map(({ part }) => part).join() !== other.map(({ part }) => part).join()) {
    throw new Error(`${one.length} parts here, ${other.length} in the browser.`);
  }
  return one.map(({ part, box }, index) => {
    const there = other[index]?.box ?? new DOMRect();
    return {
      part,
      width: Math.abs(box.width - there.width),
      height: Math.abs(box.height - there.height),
      position: Math.hypot(box.x - there.x, box.y - there.y),
    };
  });
}

export interface Difference {
  readonly part: string;
  readonly width: number;
  readonly height: number;
  readonly position: number;
}
