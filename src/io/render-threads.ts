import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { packRoadmap, type PackedRoadmap } from './pack-roadmap.ts';
import type { RenderedFile, RenderResult } from './render-pages.ts';
import type { OpenTask, ThreadData, ThreadNews, ThreadTask } from './render-worker.ts';
import type { Entry } from './store-entry.ts';

/**
 * Starts a thread that renders pages while this one publishes them. It loads the renderer at once, to
 * be ready when the roadmap is; where there is much to render, others join it. A page that crashes
 * ends its thread, not the process.
 */
export function startRenderThreads(renderer: Entry): RenderThreads {
  const first = startThread(renderer.folder);
  const threads = [first];
  let packed: PackedRoadmap | undefined;

  function open(thread: Thread, own: Pick<OpenTask, 'records' | 'hasCards'>): void {
    if (packed !== undefined) thread.send({ kind: 'open', packed, ...own });
  }

  return {
    renderer,

    open(roadmap, { records, onCards }) {
      packed = packRoadmap(roadmap);
      first.onCards(onCards);
      open(first, { records, hasCards: true });
    },

    async changed(addresses) {
      const answer = await first.ask({ kind: 'compare', addresses });
      return answer.kind === 'changed' ? answer.addresses : addresses;
    },

    async render(addresses, onFiles) {
      const useful = Math.ceil(addresses.length / pagesWorthAThread);
      while (threads.length < Math.min(availableParallelism(), most, useful)) {
        const another = startThread(renderer.folder);
        threads.push(another);
        open(another, { records: [], hasCards: false });
      }
      const answers = threads.map((thread, part) => {
        const share = addresses.filter((_, index) => index % threads.length === part);
        return thread.ask({ kind: 'render', addresses: share }, onFiles);
      });
      for (const answer of await Promise.all(answers)) {
        if (answer.kind === 'result' && !answer.result.ok) return answer.result;
      }
      return { ok: true };
    },

    async records() {
      const answers = await Promise.all(threads.map((thread) => thread.ask({ kind: 'pack' })));
      return answers.flatMap((answer) => (answer.kind === 'records' ? [answer.records] : []));
    },

    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** Starting and warming up a thread takes as long as rendering this many pages. */
const pagesWorthAThread = 500;
const most = 8;

function startThread(renderer: string): Thread {
  // In the compiled package the worker is beside this module, as JavaScript.
  const module = new URL(`./render-worker${extname(import.meta.filename)}`, import.meta.url);
  const workerData: ThreadData = { renderer };
  // Node.js reports its cache folder with a part for its own version, and appends that part again.
  const cache = getCompileCacheDir();
  const env = cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env;
  const worker = new Worker(module, { workerData, env, resourceLimits: roomForPages });
  const ended = new Promise<Answer>((resolve, reject) => {
    worker.on('error', reject);
    // Nothing of ours ends a thread before it is done: a page did.
    worker.on('exit', (code) => {
      const reason = `A page exited the renderer with code ${code}.`;
      resolve({ kind: 'result', result: { ok: false, reason } });
    });
  });
  ended.catch(() => {});

  let isStopped = false;
  let onCards: OnCards = () => {};
  let asked: Asked | undefined;
  let heard: Promise<unknown> = Promise.resolve();
  worker.on('message', (news: ThreadNews) => {
    heard = heard.then(() => hear(news)).catch((error: unknown) => asked?.reject(error));
  });
  // Node hands over all news there is at once: signals are heard only in the turns between.
  async function hear(news: ThreadNews): Promise<void> {
    if (isStopped) return;
    if (news.kind === 'cards') onCards(news.cards);
    else if (news.kind === 'files') asked?.onFiles(news.files);
    else asked?.resolve(news);
    await setImmediate();
  }

  return {
    onCards(listener) {
      onCards = listener;
    },
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
  onCards(listener: OnCards): void;
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

type Answer = Exclude<ThreadNews, { readonly kind: 'cards' | 'files' }>;
type OnCards = (cards: readonly Card[]) => void;
type OnFiles = (files: readonly RenderedFile[]) => void;

export interface RenderThreads {
  readonly renderer: Entry;
  /** Hands the roadmap over, once, before all else. `onCards` is given the social cards. */
  open(roadmap: Roadmap, options: OpenOptions): void;
  /** Returns those addresses whose pages may differ from the last build's. */
  changed(addresses: readonly string[]): Promise<readonly string[]>;
  render(addresses: readonly string[], onFiles: OnFiles): Promise<RenderResult>;
  /** Returns what the next build needs to know which of all these pages differ. */
  records(): Promise<readonly Uint8Array[]>;
  /** Ends all threads at once. Messages that have not arrived are lost. */
  stop(): Promise<void>;
}

interface OpenOptions {
  /** The records of the last build. */
  readonly records: readonly Uint8Array[];
  readonly onCards: OnCards;
}
