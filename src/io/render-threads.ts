import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import { packRoadmap } from './pack-roadmap.ts';
import type { RenderedFile, RenderJob, RenderResult } from './render-pages.ts';
import type { ThreadData, ThreadJob, ThreadNews } from './render-worker.ts';
import type { Entry } from './store-entry.ts';

/**
 * Starts threads that render about `pages` pages while this one publishes the results. They load
 * the renderer at once, to be ready when the roadmap is. A page that crashes ends its thread, not
 * the process.
 */
export function startRenderThreads(renderer: Entry, pages: number): RenderThreads {
  const count = Math.min(availableParallelism(), most, Math.ceil(pages / pagesWorthAThread));
  const threads = Array.from({ length: Math.max(1, count) }, () => startThread(renderer.folder));
  return {
    renderer,
    async render({ roadmap, addresses }, news) {
      const packed = packRoadmap(roadmap);
      const results = threads.map((thread, part) => {
        const share = addresses.filter((_, index) => index % threads.length === part);
        return thread.render({ packed, addresses: share, hasCards: part === 0 }, news);
      });
      const ended = await Promise.all(results);
      return ended.find(({ ok }) => !ok) ?? { ok: true };
    },
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Starting and warming up a thread takes as long as rendering this many pages. */
const pagesWorthAThread = 1500;
const most = 8;

function startThread(renderer: string): Thread {
  // In the compiled package the worker is beside this module, as JavaScript.
  const module = new URL(`./render-worker${extname(import.meta.filename)}`, import.meta.url);
  const workerData: ThreadData = { renderer };
  // Node.js reports its cache folder with a part for its own version, and appends that part again.
  const cache = getCompileCacheDir();
  const env = cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env;
  const worker = new Worker(module, { workerData, env, resourceLimits: roomForPages });
  const ended = new Promise<RenderResult>((resolve, reject) => {
    worker.on('error', reject);
    // Nothing of ours ends a thread before it is done: a page did.
    worker.on('exit', (code) => {
      resolve({ ok: false, reason: `A page exited the renderer with code ${code}.` });
    });
  });
  ended.catch(() => {});
  let isStopped = false;
  return {
    render(job, { onCards, onFiles }) {
      let heard: Promise<unknown> = Promise.resolve();
      const done = new Promise<RenderResult>((resolve, reject) => {
        worker.on('message', (news: ThreadNews) => {
          heard = heard.then(() => hear(news)).catch(reject);
        });
        // Node hands over all news there is at once: signals are heard only in the turns between.
        async function hear(news: ThreadNews): Promise<void> {
          if (isStopped) return;
          if (news.kind === 'cards') onCards(news.cards);
          else if (news.kind === 'files') onFiles(news.files);
          else resolve(news.result);
          await setImmediate();
        }
      });
      worker.postMessage(job);
      // A thread may end before all its messages have arrived.
      return Promise.race([done, ended.then((end) => heard.then(() => end))]);
    },
    stop() {
      isStopped = true;
      return worker.terminate();
    },
  };
}

/**
 * Pages are short-lived: with room for some turns of them, collecting them takes a fraction of the
 * time. More room is memory the machine has to find first.
 */
const roomForPages = { maxYoungGenerationSizeMb: 48 };

interface Thread {
  render(job: ThreadJob, news: RenderNews): Promise<RenderResult>;
  stop(): Promise<number>;
}

/** Receives the results during rendering. An error thrown here ends the rendering. */
export interface RenderNews {
  /** Called once, before any file: the social cards the pages refer to. */
  readonly onCards: (cards: readonly Card[]) => void;
  readonly onFiles: (files: readonly RenderedFile[]) => void;
}

export interface RenderThreads {
  readonly renderer: Entry;
  /** Can be asked once. */
  render(job: RenderJob, news: RenderNews): Promise<RenderResult>;
  /** Ends all threads at once. Messages that have not arrived are lost. */
  stop(): Promise<void>;
}
