import { beforeAll, describe, expect, test } from 'vitest';

import { knownRenderer } from '../../src/cli/ensure-renderer.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../src/core/site-addresses.ts';
import { loadRenderer, type Renderer } from '../../src/io/load-renderer.ts';
import { complaintsInBothThemes, complaintsOfAxe } from '../support/axe.ts';
import { realisticRoadmap } from '../support/corpora/realistic-roadmap.ts';
import { roadmapOf } from '../support/roadmap-of.ts';
import { visitExample } from '../support/visit-example.ts';

/** The pages of a realistic roadmap of 120 slices: one of each kind, in the styles of the example. */
const site = visitExample();
const { roadmap } = roadmapOf(realisticRoadmap(120).files, '2026-11-29');
let renderer: Renderer;

beforeAll(async () => {
  const known = knownRenderer();
  if (known === undefined) throw new Error('There is nothing to render with.');
  renderer = await loadRenderer(known.folder);
});

describe.each(roadmap === undefined ? [] : kindsOf(roadmap))('%s', (address) => {
  test('is accessible in light and dark, keeps to its margins at every width, and is not too long', async () => {
    const page = await site.page({ reducedMotion: 'reduce' });
    await page.route(`${site.origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      // Its styles, fonts and scripts are those of any roadmap.
      if (pathname.startsWith('/assets/') || roadmap === undefined) return route.fallback();
      const { body } = await renderer.render(pathname, roadmap);
      const contentType = pathname.endsWith('.json') ? 'application/json' : 'text/html';
      return route.fulfill({ contentType, body });
    });
    await page.goto(site.origin + address, { waitUntil: 'load' });
    for (const width of [320, 390, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const { over, height, outside } = await page.evaluate(measure);
      expect(over, `at ${width} pixels`).toBeLessThanOrEqual(0);
      expect(outside, `at ${width} pixels`).toEqual([]);
      if (width === 390) {
        expect(height).toBeLessThanOrEqual(8440);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await complaintsOfAxe(page)).toEqual([]);
      }
      if (width === 1440) {
        expect(height).toBeLessThanOrEqual(5000);
        expect(await complaintsInBothThemes(page)).toEqual([]);
      }
    }
    await page.unrouteAll();
  });
});

/** In the page: how far it is too wide, how tall it is, and the text that has no margin beside it. */
function measure(): { over: number; height: number; outside: readonly string[] } {
  const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const outside = [
    ...document.querySelectorAll('main :is(h1, h2, h3, p, dt, dd, li, summary)'),
  ].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || element.closest('.visually-hidden, .strip')) return false;
    return box.left < 16 || box.right > clientWidth - 16 || (box.top > 0 && box.top < top + 8);
  });
  return {
    over: scrollWidth - clientWidth,
    height: scrollHeight,
    outside: outside.map(({ textContent }) => textContent.trim().slice(0, 40)),
  };
}

/** The first address of each kind of page. */
function kindsOf(of: Roadmap): readonly string[] {
  const kinds = Map.groupBy(
    addresses(of).filter((address) => address.endsWith('/')),
    (address) => address.replace(/^\/(\w+)\/(?!by\/|promises\/).+/, '/$1/…'),
  );
  return [...kinds.values()].flatMap(([first]) =>
    first === undefined || /^\/(?:vision|rules|embed)\//.test(first) ? [] : first,
  );
}
