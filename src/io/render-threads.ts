import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { loadRenderer } from './load-renderer.ts';
import { renderPages, type RenderJob } from './render-pages.ts';
import type { ThreadData, ThreadNews } from './render-worker.ts';

/**
 * Threads that render pages: this one, and as many more as about `pages` pages are worth. They load
 * the renderer at once, so that they are ready when the roadmap is. `stop` ends the others.
 */
export function startRenderThreads(renderer: string, pages: number): RenderThreads {
  const threads = Math.min(availableParallelism(), most, Math.ceil(pages / pagesWorthAThread));
  const others = Array.from({ length: threads - 1 }, () => startThread(renderer));
  return {
    renderer,
    async render(job, onPages, signal) {
      const shares = share(job, others.length + 1);
      const [own = { ...job, addresses: [] }, ...given] = shares;
      const done = given.map((each, index) => others[index]?.render(each, onPages) ?? 0);
      for (const each of done) Promise.resolve(each).catch(() => {});
      const written = await renderPages(await loadRenderer(renderer), own, onPages, signal);
      return (await Promise.all(done)).reduce((sum, each) => sum + each, written);
    },
    async stop() {
      await Promise.all(others.map((thread) => thread.stop()));
    },
  };
}

/** What a thread costs to start and warm up is about what rendering this many pages takes. */
const pagesWorthAThread = 1500;
const most = 8;

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
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A rendering thread ended with code ${code}.`)));
  });
  ended.catch(() => {});
  return {
    render(job, onPages) {
      const done = new Promise<number>((resolve) => {
        worker.on('message', ({ pages, written }: ThreadNews) => {
          onPages(pages);
          if (written !== undefined) resolve(written);
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
  render(job: RenderJob, onPages: (count: number) => void): Promise<number>;
  stop(): Promise<number>;
}

export interface RenderThreads {
  readonly renderer: string;
  /** Says how many files were written; rejects when a page throws, and when `signal` aborts. */
  render(job: RenderJob, onPages: (count: number) => void, signal?: AbortSignal): Promise<number>;
  stop(): Promise<void>;
}
