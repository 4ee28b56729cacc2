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
  test('is accessible in light and dark, fits every width, and is not too long', async () => {
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
      const { over, height } = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
        return { over: scrollWidth - clientWidth, height: scrollHeight };
      });
      expect(over, `at ${width} pixels`).toBeLessThanOrEqual(0);
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
