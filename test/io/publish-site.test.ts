import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { filesBelow } from '../../src/io/files-below.ts';
import { openPublication } from '../../src/io/publication.ts';
import { startRenderThreads } from '../../src/io/render-threads.ts';
import {
  publishSite,
  type Progress,
  type PublishOptions,
  type Site,
} from '../../src/io/publish-site.ts';
import { folderStore } from '../support/folder-store.ts';
import { minimal, roadmapOf } from '../support/roadmap-of.ts';
import { projectRoot } from '../support/project-root.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('publishing a site', () => {
  test('writes every page, what the pages refer to, and the mark of its making', async () => {
    const { out, result } = await published(minimal);
    expect(result).toMatchObject({ ok: true });
    const page = (path: string) => readFileSync(join(out, path), 'utf8');
    expect(page('index.html')).toBe('/ of Every shelf knows what it needs');
    expect(page('slices/watch-one-item/index.html')).toMatch(/^\/slices\/watch-one-item\/ of/);
    expect(page('404.html')).toMatch(/^\/404\.html of/);
    expect(page('assets/page.css')).toBe('a{}');
    expect(page('cards/vision.png').slice(1, 4)).toBe('PNG');
    expect(JSON.parse(page('.throughline.json'))).toMatchObject({ base: '/' });
  });

  test('of thousands of pages uses threads, misses none and tells how far it is', async () => {
    const progress: Progress[] = [];
    const { out, result } = await published(manySlices(1600), {
      onProgress: (now) => progress.push(now),
    });
    expect(result).toMatchObject({ ok: true });
    expect(readdirSync(join(out, 'slices')).length).toBe(1601);
    const total = progress[0]?.total;
    expect(progress.at(-1)).toEqual({ done: total, total });
  });

  test('renders all of a site again that somebody deleted', async () => {
    // At first it seems that one thread has nothing to do; then it needs another one.
    const { out, parent } = await published(manySlices(450));
    rmSync(out, { recursive: true });
    const { result } = await published(manySlices(450), { parent });
    expect(result).toMatchObject({ ok: true });
    expect(readdirSync(join(out, 'slices')).length).toBe(451);
  });

  test.each([1, 1600])('leaves nothing when a page of %i throws', async (count) => {
    const { parent, result } = await published(manySlices(count, 'throw'));
    expect(result).toEqual({
      ok: false,
      problem: 'page',
      reason: 'The page /slices/throw/ cannot be rendered: no such luck',
    });
    expect(readdirSync(parent).toSorted()).toEqual(['renderer']);
  });

  test('says what the system refuses, and blames no page for it', async () => {
    const images = [{ path: 'x'.repeat(300), location: import.meta.filename }];
    const { parent, result } = await published(minimal, { images });
    expect(result).toMatchObject({ ok: false, problem: 'out' });
    expect(readdirSync(parent).toSorted()).toEqual(['renderer']);
  });

  test('leaves nothing when it is stopped', async () => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(published(manySlices(100), options)).rejects.toThrow('aborted');
  });

  test('hears between pages that it is stopped, however slowly they are written', async () => {
    const stop = new AbortController();
    const reported: Progress[] = [];
    const onProgress = (now: Progress) => {
      if (reported.push(now) === 1) setImmediate(() => stop.abort());
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    };
    const options = { signal: stop.signal, onProgress };
    await expect(published(manySlices(400), options)).rejects.toThrow('aborted');
    expect(reported.length).toBeLessThan(5);
  });
});

const renderer = `
  import { roadmapTracker } from '${projectRoot}/src/core/roadmap/roadmap-tracker.ts';
  import { addresses } from '${projectRoot}/src/core/site-addresses.ts';
  import { recordReads, recordReadsUntil } from '${projectRoot}/src/core/tracking/reads.ts';
  const card = {
    address: '/cards/vision.png', accent: '#0b6e4f', product: 'Shelfwise', thread: ['vision'],
    label: 'Vision', title: 'Every shelf', isFar: false,
  };
  export const createRenderer = () => ({
    addresses: (roadmap) => recordReads(() => addresses(roadmap)),
    tracker: roadmapTracker,
    textsOf: () => new Map(),
    record: (address, roadmap) => recordReadsUntil(() => render(address, roadmap)),
    render,
    cards: ({ goals }) => recordReads(() => goals.length > 0 ? [card] : []),
  });
  async function render(address, { vision }) {
    if (address === '/slices/throw/') throw new Error('no such luck');
    const status = address === '/404.html' ? 404 : 200;
    return { status, contentType: 'text/html', body: address + ' of ' + vision.title };
  }
`;

async function published(tree: Readonly<Record<string, string>>, options: Options = {}) {
  const { images = [], parent = await rendererFolder(), ...others } = options;
  const { roadmap } = roadmapOf(tree);
  const out = join(parent, 'dist');
  const opened = await openPublication(out, []);
  if (!opened.ok || roadmap === undefined) throw new Error('There is nothing to publish.');
  const folder = join(parent, 'renderer');
  const entry = { folder, files: filesBelow(folder) };
  const threads = startRenderThreads(entry, { out, project: folder });
  const site = {
    threads,
    takeRoadmap: () => roadmap,
    images,
    cards: folderStore(join(folder, 'cards')),
  };
  const result = await publishSite(site, opened.publication, others).finally(() =>
    expect(existsSync(opened.publication.next)).toBe(false),
  );
  return { parent, out, result };
}

/** The folder with the renderer, which also gets the site. */
function rendererFolder(): Promise<string> {
  return tempFolder({
    'renderer/server/entry.mjs': renderer,
    'renderer/client/assets/page.css': 'a{}',
  });
}

type Options = PublishOptions & Partial<Pick<Site, 'images'>> & { readonly parent?: string };

function manySlices(count: number, ...others: readonly string[]) {
  const names = [...Array.from({ length: count }, (_, index) => `s-${index}`), ...others];
  const slice = `---\ntitle: One of many\nintent: never-run-out\nstatus: ready\n---\n`;
  return { ...minimal, ...Object.fromEntries(names.map((name) => [`slices/${name}.md`, slice])) };
}
