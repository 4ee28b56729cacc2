import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { preview } from '../../src/cli/preview.ts';
import { formatSiteMarker, siteMarker } from '../../src/io/site-marker.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testWorld } from '../support/test-world.ts';

describe('throughline preview', () => {
  test('serves the pages with what they refer to, as they are published', async () => {
    const { url, stop } = await started('/');
    const page = await fetch(`${url}roadmap/`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toBe('the board');
    const style = await fetch(`${url}assets/a.css`);
    expect(style.headers.get('content-type')).toMatch(/^text\/css/);
    expect(await stop()).toBe(0);
  });

  test('answers with the 404 page and status 404 where there is none', async () => {
    const { url, stop } = await started('/');
    const page = await fetch(`${url}nowhere/`);
    expect([page.status, await page.text()]).toEqual([404, 'not here']);
    await stop();
  });

  test('serves below the base and leads there', async () => {
    const { origin, url, stop } = await started('/plans/');
    expect(url).toBe(`${origin}/plans/`);
    expect(await (await fetch(`${url}roadmap/`)).text()).toBe('the board');
    const elsewhere = await fetch(`${origin}/roadmap/`, { redirect: 'manual' });
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([302, '/plans/']);
    await stop();
  });

  test('never leaves the folder', async () => {
    const { url, stop } = await started('/');
    for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', '....//secret.txt']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    await stop();
  });

  test('can only be read, and keeps to itself what is not published', async () => {
    const { url, stop } = await started('/');
    for (const method of ['POST', 'DELETE']) {
      const response = await fetch(url, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    for (const path of ['.throughline.json', '%2Ethroughline.json', '.throughline.json?x']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
    expect((await fetch(`${url}roadmap/?v=/.1`)).status).toBe(200);
    await stop();
  });

  test('says what to do when nothing was built', async () => {
    const world = testWorld(await tempFolder());
    const out = join(world.cwd, 'dist');
    expect(await preview({ out, host: 'localhost', port: 0 }, world)).toBe(1);
    expect(world.stderr.text).toBe('There is no site in "dist". Run "throughline build" first.\n');
  });

  test('says so when the port is taken', async () => {
    const { url, out, stop } = await started('/');
    const world = testWorld(out);
    const port = Number(new URL(url).port);
    expect(await preview({ out, host: 'localhost', port }, world)).toBe(1);
    expect(world.stderr.text).toMatch(/^Port \d+ is in use\./);
    await stop();
  });
});

async function started(base: string) {
  const parent = await tempFolder({
    'secret.txt': 'secret',
    'dist/index.html': 'the vision',
    'dist/404.html': 'not here',
    'dist/roadmap/index.html': 'the board',
    'dist/assets/a.css': 'a{}',
  });
  const out = join(parent, 'dist');
  writeFileSync(join(out, siteMarker), formatSiteMarker(base));
  const world = testWorld(parent);
  const ended = preview({ out, host: 'localhost', port: 0 }, world);
  const url = await world.stdout.find(/http:\/\/\S+/);
  const stop = () => {
    world.stop();
    return ended;
  };
  return { url, origin: new URL(url).origin, out, stop };
}
