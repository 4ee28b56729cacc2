import { parentPort, workerData } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { loadRenderer, type Renderer } from './load-renderer.ts';
import { unpackRoadmap, type PackedRoadmap } from './pack-roadmap.ts';
import { pageRecords, type PageRecords } from './page-records.ts';
import { renderPages, type RenderedFile, type RenderResult } from './render-pages.ts';

// The roadmap comes later: until then the renderer is loaded while it is still being read.
const { renderer }: ThreadData = workerData;
const loading = loadRenderer(renderer);
let opened: Opened | undefined;
let done: Promise<void> = Promise.resolve();

// A task that fails ends the thread, with the error as its reason.
parentPort?.on('message', (task: ThreadTask) => {
  done = done.then(() => run(task));
});

async function run(task: ThreadTask): Promise<void> {
  if (task.kind === 'open') opened = await open(task);
  if (opened === undefined) return;
  const { loaded, records, roadmap } = opened;
  if (task.kind === 'compare') {
    send({ kind: 'changed', addresses: records.changed(task.addresses) });
  } else if (task.kind === 'render') {
    const result = await renderPages(
      loaded,
      { roadmap, addresses: task.addresses },
      { onReads: records.add, onFiles: (files) => send({ kind: 'files', files }) },
    );
    send({ kind: 'result', result });
  } else if (task.kind === 'pack') {
    send({ kind: 'records', records: records.pack() });
  }
}

async function open({ packed, records: kept, hasCards }: OpenTask): Promise<Opened> {
  const loaded = await loading;
  const tracker = loaded.tracker();
  const roadmap = unpackRoadmap(packed, tracker.wrap);
  const records = pageRecords(tracker);
  for (const each of kept) records.unpack(each);
  if (hasCards) send({ kind: 'cards', cards: loaded.cards(roadmap) });
  return { loaded, records, roadmap };
}

function send(news: ThreadNews): void {
  parentPort?.postMessage(news);
}

export interface ThreadData {
  /** The folder of the compiled renderer. */
  readonly renderer: string;
}

/** The tasks of a thread: first it opens a roadmap, then come the others, one at a time. */
export type ThreadTask =
  | OpenTask
  | { readonly kind: 'compare' | 'render'; readonly addresses: readonly string[] }
  | { readonly kind: 'pack' };

export interface OpenTask {
  readonly kind: 'open';
  readonly packed: PackedRoadmap;
  /** Packed records of the last build. */
  readonly records: readonly Uint8Array[];
  /** Whether to draw the social cards of the whole site. */
  readonly hasCards: boolean;
}

interface Opened {
  readonly loaded: Renderer;
  readonly records: PageRecords;
  readonly roadmap: Roadmap;
}

/** The results of a thread since its last message. */
export type ThreadNews =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  /** Ends a comparison. */
  | { readonly kind: 'changed'; readonly addresses: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly RenderedFile[] }
  /** Ends a rendering. */
  | { readonly kind: 'result'; readonly result: RenderResult }
  | { readonly kind: 'records'; readonly records: Uint8Array };
