import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { SitePlace, Stamps } from './last-site.ts';
import { packRoadmap, type PackedRoadmap } from './pack-roadmap.ts';
import {
  type BrokenPage,
  type RenderedFile,
  type RenderResult,
  type RenderShare,
  sharesOf,
} from './render-pages.ts';
import type { OpenTask, Plan, ThreadData, ThreadNews, ThreadTask } from './render-worker.ts';
import type { Entry } from './store-entry.ts';

/**
 * Starts a thread that renders the pages of a site while this one publishes them. It loads the renderer
 * and what is known of the last site at once, to be ready when the roadmap is; where there is much to
 * render, others join it. A page that crashes ends its thread, not the process.
 */
export function startRenderThreads(renderer: Entry, site: SitePlace): RenderThreads {
  const first = startThread({ renderer, site });
  const threads = [first];
  const limit = Math.min(availableParallelism(), most);
  /** Kept until no other thread can join. */
  let packed: PackedRoadmap | undefined;

  function startOthers(pages: number): void {
    const useful = Math.ceil(pages / pagesWorthAThread);
    const missing = Math.min(limit, useful) - threads.length;
    for (let count = 0; count < missing; count += 1) {
      const another = startThread({ renderer });
      threads.push(another);
      if (packed !== undefined) another.send({ kind: 'open', packed });
    }
  }

  return {
    renderer,

    open(roadmap, { isWhole }) {
      packed = packRoadmap(roadmap);
      first.send({ kind: 'open', packed });
      if (isWhole) startOthers(roadmap.slices.length);
    },

    async plan() {
      const answer = await first.ask({ kind: 'plan' });
      return answer.kind === 'plan' ? { ok: true, ...answer.plan } : brokenBy(answer);
    },

    async render(addresses, onFiles) {
      startOthers(addresses.length);
      if (threads.length === limit) packed = undefined;
      const shares = sharesOf(addresses, threads.length);
      const answers = threads.map((thread, at) =>
        thread.ask({ kind: 'render', share: shares[at] as RenderShare }, onFiles),
      );
      for (const answer of await Promise.all(answers)) {
        if (answer.kind !== 'result') return brokenBy(answer);
        if (!answer.result.ok) return answer.result;
      }
      return { ok: true };
    },

    async keep(stamps) {
      const [, ...rest] = threads;
      const answers = await Promise.all(rest.map((thread) => thread.ask({ kind: 'pack' })));
      const others = answers.flatMap((answer) => (answer.kind === 'packed' ? [answer.packed] : []));
      // The first needs their memory to put all together.
      await Promise.all(rest.map((thread) => thread.stop()));
      threads.length = 1;
      await first.ask({ kind: 'keep', stamps, others });
    },

    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Of a thread that ended before it was done. It gives no other answer that was not asked for. */
function brokenBy(answer: Answer): BrokenPage {
  if (answer.kind !== 'ended') throw new Error(`The thread answered with "${answer.kind}".`);
  return { ok: false, reason: answer.reason };
}

/** Starting and warming up a thread takes as long as rendering this many pages. */
const pagesWorthAThread = 500;
const most = 8;

function startThread(workerData: ThreadData): Thread {
  // In the compiled package the worker is beside this module, as JavaScript.
  const module = new URL(`./render-worker${extname(import.meta.filename)}`, import.meta.url);
  // Node.js reports its cache folder with a part for its own version, and appends that part again.
  const cache = getCompileCacheDir();
  const env = cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env;
  const worker = new Worker(module, { workerData, env, resourceLimits: roomForPages });
  const ended = new Promise<Answer>((resolve, reject) => {
    worker.on('error', reject);
    // Nothing of ours ends a thread before it is done: a page did.
    worker.on('exit', (code) => {
      const reason = `A page exited the renderer with code ${code}.`;
      resolve({ kind: 'ended', reason });
    });
  });
  ended.catch(() => {});

  let isStopped = false;
  let asked: Asked | undefined;
  let heard: Promise<unknown> = Promise.resolve();
  worker.on('message', (news: ThreadNews) => {
    heard = heard.then(() => hear(news)).catch((error: unknown) => asked?.reject(error));
  });
  // Node hands over all news there is at once: signals are heard only in the turns between.
  async function hear(news: ThreadNews): Promise<void> {
    if (isStopped) return;
    if (news.kind === 'files') asked?.onFiles(news.files);
    else asked?.resolve(news);
    await setImmediate();
  }

  return {
    send(task) {
      worker.postMessage(task);
    },
    ask(task, onFiles = () => {}) {
      const { promise, ...settle } = Promise.withResolvers<Answer>();
      asked = { ...settle, onFiles };
      worker.postMessage(task);
      // A thread may end before all its messages have arrived.
      return Promise.race([promise, ended.then((end) => heard.then(() => end))]);
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
  send(task: OpenTask): void;
  /** Settles with the end of a task. An error thrown by `onFiles` rejects it. One at a time. */
  ask(task: ThreadTask, onFiles?: OnFiles): Promise<Answer>;
  stop(): Promise<number>;
}

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly onFiles: OnFiles;
}

type Answer =
  | Exclude<ThreadNews, { readonly kind: 'files' }>
  | { readonly kind: 'ended'; readonly reason: string };
type OnFiles = (files: readonly RenderedFile[]) => void;

export interface RenderThreads {
  readonly renderer: Entry;
  /**
   * Hands the roadmap over, once, before all else; where all pages will be rendered, to all threads.
   * The other calls follow one at a time.
   */
  open(roadmap: Roadmap, pages: { readonly isWhole: boolean }): void;
  /** Returns what is to be published, or why it cannot be. */
  plan(): Promise<({ readonly ok: true } & Plan) | BrokenPage>;
  render(addresses: readonly string[], onFiles: OnFiles): Promise<RenderResult>;
  /** Keeps for the next build what all pages are made from, and their stamps. */
  keep(stamps: Stamps): Promise<void>;
  /** Ends all threads at once. Messages that have not arrived are lost. */
  stop(): Promise<void>;
}
