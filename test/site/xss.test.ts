import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { knownRenderer } from '../../src/cli/ensure-renderer.ts';
import type { Roadmap } from '../../src/core/roadmap/roadmap.ts';
import { addresses } from '../../src/core/site-addresses.ts';
import { safeSvg } from '../../src/io/images/safe-svg.ts';
import { loadRenderer, type Renderer } from '../../src/io/load-renderer.ts';
import { svgAttacks } from '../io/images/svg-attacks.ts';
import { launchBrowser } from '../support/browser.ts';
import { roadmapOf } from '../support/roadmap-of.ts';
import { xssVectors } from '../support/xss-vectors.ts';
import { everyKind } from './every-kind.ts';

/**
 * All that has been tried elsewhere, opened in a real browser: with the policy that every page brings,
 * and without it, because it is the second wall and not the first. What `check` would refuse is handed
 * to the renderer as it is.
 */
let browser: Browser;
let renderer: Renderer;
let server: PageServer;

beforeAll(async () => {
  const known = knownRenderer();
  if (known === undefined) throw new Error('The example was not built.');
  [browser, renderer, server] = await Promise.all([
    launchBrowser(),
    loadRenderer(known.folder),
    servePages(),
  ]);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** What `check` lets through as an address on the web. */
const addressVectors: readonly string[] = [
  'https://a.example/"onmouseover="alert(1)',
  'https://a.example/"><script>alert(1)</script>',
  "https://a.example/'><img/src/onerror=alert(1)>",
  'https://a.example/#javascript:alert(1)',
];

const refusedAddresses: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'javascript://a.example/%0aalert(1)',
  'vbscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://evil.example/x',
  'file:///etc/passwd',
  '//evil.example',
  'https:evil.example',
  'https://a.example/ onclick=alert(1)',
];

describe('nothing runs, loads or lies', () => {
  test.each([
    ['with', true],
    ['without', false],
  ])('in bodies, %s the policy', async (_, hasPolicy) => {
    expect(xssVectors.length).toBeGreaterThanOrEqual(120);
    const roadmap = withBodies(xssVectors);
    const pages = await Promise.all(
      roadmap.intents.map(async ({ id, updates }) => {
        const html = await render(`/intents/${id}/`, roadmap, hasPolicy);
        return { name: updates.map(({ body }) => body.text).join('\n'), type, body: html };
      }),
    );
    const shown = pages
      .map(({ body }) => body)
      .join('')
      .split('begins here');
    expect(shown.length).toBeGreaterThan(xssVectors.length);
    expect(await harmOf(pages)).toEqual([]);
  });

  // What does no harm without the policy does none with it.
  test.each([
    ['all that has been tried elsewhere', xssVectors.join(' ')],
    [
      'what ends each kind of text and attribute',
      `'onmouseover='alert(1)' "><img src=x onerror=alert(1)></title><script>alert(1)</script>`,
    ],
  ])(
    'in titles, names, reasons and every other text of every kind of item: %s',
    async (_, text) => {
      expect(await harmOf(await renderAll(withTexts(text)))).toEqual([]);
    },
  );

  test('in addresses of front matter', async () => {
    const pages = await Promise.all(
      addressVectors.map((vector) => renderAll(withAddresses(vector))),
    );
    const showing = pages.flat().filter(({ body }) => body.includes('a.example'));
    expect(new Set(showing.map(({ name }) => name.split('/')[1])).size).toBeGreaterThan(3);
    expect(await harmOf(showing)).toEqual([]);
  });
});

test('nothing runs or loads in images that are opened by themselves', async () => {
  const images = svgAttacks.flatMap((attack) => {
    const safe = safeSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)">${attack}</svg>`,
    );
    return 'svg' in safe ? [{ name: attack, type: 'image/svg+xml', body: safe.svg }] : [];
  });
  expect(images.length).toBeGreaterThan(50);
  expect(await harmOf(images)).toEqual([]);
});

test.each(refusedAddresses)('the address %j is refused wherever one is written', (address) => {
  const places = Object.entries(everyKind).flatMap(([file, text]) =>
    [...text.matchAll(/(?<=(?:url|demo|repository): )https:[^\s}\]]+/g)].map(
      ({ index, 0: { length } }) => {
        return {
          file,
          text: text.slice(0, index) + JSON.stringify(address) + text.slice(index + length),
        };
      },
    ),
  );
  expect(places).toHaveLength(5);
  for (const { file, text } of places) {
    const { roadmap, diagnostics } = roadmapOf({ ...everyKind, [file]: text });
    expect(roadmap).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: 'invalid-value', location: { file } }]);
  }
});

test.each([
  ['<img src=x onerror=alert(1)>', 'runs'],
  ['<script>alert(1)</script>', 'runs'],
  ['<p onmouseover=alert(1)>x', 'runs'],
  ['<a href="javascript:alert(1)">x</a>', 'leads to javascript:alert(1)'],
  ['<img src="http://evil.example/x.png">', 'asks http://evil.example/x.png'],
])('and this test would notice %s', async (body, harm) => {
  const found = await harmOf([{ name: 'page', type, body }]);
  expect(found.join()).toContain(harm);
});

const type = 'text/html; charset=utf-8';

/** So many bodies are on one page, each of an update about its intent. */
const aPage = 12;

function withBodies(bodies: readonly string[]): Roadmap {
  const numbers = bodies.map((_, index) => index);
  const pages = numbers.filter((index) => index % aPage === 0);
  const roadmap = freshRoadmap({
    'vision.md': '---\ntitle: A\nstatement: B\n---\n',
    ...Object.fromEntries(
      pages.map((page) => [`intents/p-${page}.md`, '---\ntitle: A page\nhorizon: now\n---\n']),
    ),
    ...Object.fromEntries(
      numbers.map((index) => [
        `updates/a-${index}.md`,
        `---\ntitle: A\ndate: 2026-11-01\nintents: [p-${index - (index % aPage)}]\n---\n\nText.\n`,
      ]),
    ),
  });
  for (const [index, vector] of bodies.entries()) {
    const nested = vector.replaceAll('\n', '\n> ');
    const text = `begins here\n\n${vector}\n\n> ${nested}`;
    Object.assign(roadmap.updates.find(({ id }) => id === `a-${index}`)?.body ?? {}, { text });
  }
  return roadmap;
}

function freshRoadmap(tree = everyKind): Roadmap {
  const { roadmap, diagnostics } = roadmapOf(tree);
  if (roadmap === undefined) throw new Error(JSON.stringify(diagnostics));
  return roadmap;
}

const texts = (
  'title statement why measure owner declined because hypothesis learned what agreed label name ' +
  'commitment instead worry assumption description branch directory now next later'
).split(' ');

function withTexts(vector: string): Roadmap {
  const roadmap = freshRoadmap();
  replaceAll(roadmap, (key) => (texts.includes(key) ? vector : undefined));
  return roadmap;
}

function withAddresses(vector: string): Roadmap {
  const roadmap = freshRoadmap();
  replaceAll(roadmap, (key) => (key === 'demo' || key === 'url' ? vector : undefined));
  Object.assign(roadmap.settings, { url: 'https://roadmap.example' });
  return roadmap;
}

/** Writes into every text of a value for which `change` gives another. */
function replaceAll(value: object, change: (key: string) => string | undefined): void {
  const seen = new Set<object>();
  const visit = (holder: object): void => {
    if (seen.has(holder)) return;
    seen.add(holder);
    if (holder instanceof Map) for (const each of holder.values()) visit(each);
    for (const [key, held] of Object.entries(holder)) {
      if (typeof held === 'object' && held !== null) visit(held);
      const changed = typeof held === 'string' ? change(key) : undefined;
      if (changed !== undefined) Reflect.set(holder, key, changed);
    }
  };
  visit(value);
}

/** All pages that show something of a roadmap, without their policy. */
async function renderAll(roadmap: Roadmap): Promise<readonly Opened[]> {
  const shown = addresses(roadmap).filter(
    // The address of the vision only leads on; rules and the guide say nothing of items; an intent
    // elsewhere is its page without what surrounds it.
    (address) =>
      address.endsWith('/') && !/^\/(?:vision\/|rules\/|guide\/.|embed\/intents\/)/.test(address),
  );
  return Promise.all(
    shown.map(async (address) => {
      return { name: address, type, body: await render(address, roadmap, false) };
    }),
  );
}

async function render(address: string, roadmap: Roadmap, hasPolicy: boolean): Promise<string> {
  const { body } = await renderer.render(address, roadmap);
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
  expect(body).toMatch(policy);
  return hasPolicy ? body : body.replace(policy, '');
}

/** What each page does that it should not, as sentences; a few are open at a time. */
async function harmOf(pages: readonly Opened[]): Promise<readonly string[]> {
  const harm: string[] = [];
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      Reflect.set(window, name, () => Reflect.set(window, 'harmed', true));
    }
  });
  const open = pages.entries();
  const visitAll = async (): Promise<void> => {
    const page = await context.newPage();
    let current = '';
    const note = (what: string) => harm.push(`${current} ${what}`);
    page.on('dialog', (dialog) => {
      note('opens a dialog');
      void dialog.dismiss();
    });
    page.on('popup', () => note('opens a window'));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) note(`asks ${request.url()}`);
    });
    for (const [index, { name, type, body }] of open) {
      current = name;
      const address = server.publish(`${hash(pages)}-${index}`, type, body);
      await page.goto(address, { waitUntil: 'load' });
      for (const found of await provoke(page)) note(found);
      if (page.url().replace(/#.*/, '') !== address) note(`leaves for ${page.url()}`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, pages.length) }, visitAll));
  await context.close();
  return harm;
}

let batch = 0;
const batches = new WeakMap<object, number>();

function hash(pages: object): number {
  if (!batches.has(pages)) batches.set(pages, (batch += 1));
  return batches.get(pages) ?? 0;
}

/** Does to every element what a reader may do, and looks at where links lead. */
function provoke(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const events = [
      'mouseover',
      'mouseenter',
      'pointerover',
      'focus',
      'toggle',
      'animationstart',
      'error',
      'load',
      'click',
    ];
    const found: string[] = [];
    for (const name of events)
      window.addEventListener(name, (given) => given.preventDefault(), { capture: true });
    for (const element of document.querySelectorAll('*')) {
      for (const name of events) element.dispatchEvent(new Event(name, { cancelable: true }));
      const href = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
      const scheme =
        'href' in element && typeof element.href === 'string'
          ? new URL(element.href, location.href).protocol
          : '';
      if (/^(?:javascript|data|vbscript|blob|file):/.test(scheme)) found.push(`leads to ${href}`);
      for (const { name } of element.attributes)
        if (/^on/i.test(name)) found.push(`handles ${name}`);
    }
    if (Reflect.has(window, 'harmed')) found.push('runs');
    return found;
  });
}

async function servePages(): Promise<PageServer> {
  const pages = new Map<string, { type: string; body: string }>();
  const http = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a TCP server has such an address
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    publish(name, type, body) {
      pages.set(`/${name}/`, { type, body });
      return `${origin}/${name}/`;
    },
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
}

interface Opened {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

interface PageServer {
  readonly origin: string;
  publish(name: string, type: string, body: string): string;
  close(): void;
}
