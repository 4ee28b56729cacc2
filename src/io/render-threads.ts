import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { loadRenderer } from './load-renderer.ts';
import { renderPages, type RenderJob, type RenderResult } from './render-pages.ts';
import type { Renderer } from './renderer.ts';
import type { ThreadData, ThreadNews } from './render-worker.ts';

/**
 * Threads that render pages: this one, and as many more as about `pages` pages are worth. They load
 * the renderer at once, so that they are ready when the roadmap is. `stop` ends the others.
 */
export function startRenderThreads(renderer: string, pages: number): RenderThreads {
  const threads = Math.min(availableParallelism(), most, Math.ceil(pages / pagesWorthAThread));
  const others = Array.from({ length: threads - 1 }, () => startThread(renderer));
  let loaded: Promise<Renderer> | undefined;
  const own = () => (loaded ??= loadRenderer(renderer));
  return {
    renderer,
    cards: async (roadmap) => (await own()).cards(roadmap),
    async render(job, onPages, signal) {
      const shares = share(job, others.length + 1);
      const [first = { ...job, addresses: [] }, ...given] = shares;
      const done = given.map((each, index) => others[index]?.render(each, onPages) ?? nothing);
      for (const each of done) Promise.resolve(each).catch(() => {});
      const result = await renderPages(await own(), first, onPages, signal);
      if (!result.ok) return result;
      return (await Promise.all(done)).find(({ ok }) => !ok) ?? result;
    },
    async stop() {
      await Promise.all(others.map((thread) => thread.stop()));
    },
  };
}

/** What a thread costs to start and warm up is about what rendering this many pages takes. */
const pagesWorthAThread = 1500;
const most = 8;

const nothing: RenderResult = { ok: true };

function share(job: RenderJob, parts: number): readonly RenderJob[] {
  return Array.from({ length: parts }, (_, part) => ({
    ...job,
    addresses: job.addresses.filter((_address, index) => index % parts === part),
  }));
}

function startThread(renderer: string): Thread {
  // In the compiled package the worker lies beside this module as JavaScript.
  const module = new URL(`./render-worker${extname(import.meta.filename)}`, import.meta.url);
  const workerData: ThreadData = { renderer };
  const cache = getCompileCacheDir();
  const env = cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
  const worker = new Worker(module, { workerData, env, resourceLimits: roomForPages });
  const ended = new Promise<RenderResult>((resolve, reject) => {
    worker.on('error', reject);
    // Nothing of ours ends a thread before it is done: a page did.
    worker.on('exit', (code) => {
      resolve({ ok: false, reason: `A page ended the rendering with code ${code}.` });
    });
  });
  ended.catch(() => {});
  return {
    render(job, onPages) {
      const done = new Promise<RenderResult>((resolve) => {
        worker.on('message', ({ pages, result }: ThreadNews) => {
          onPages(pages);
          if (result !== undefined) resolve(result);
        });
      });
      worker.postMessage(job);
      return Promise.race([done, ended]);
    },
    stop: () => worker.terminate(),
  };
}

/** Pages are short-lived: with room for many of them, collecting them takes a fraction of the time. */
const roomForPages = { maxYoungGenerationSizeMb: 96 };

interface Thread {
  render(job: RenderJob, onPages: (count: number) => void): Promise<RenderResult>;
  stop(): Promise<number>;
}

export interface RenderThreads {
  readonly renderer: string;
  /** The social cards of the site. */
  cards(roadmap: Roadmap): Promise<readonly Card[]>;
  /** As `renderPages`, for all threads together. */
  render(
    job: RenderJob,
    onPages: (count: number) => void,
    signal?: AbortSignal,
  ): Promise<RenderResult>;
  stop(): Promise<void>;
}
