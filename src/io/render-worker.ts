import { parentPort, workerData } from 'node:worker_threads';

import type { Card } from '../core/cards/card.ts';
import { loadRenderer } from './load-renderer.ts';
import { unpackRoadmap, type PackedRoadmap } from './pack-roadmap.ts';
import {
  renderPages,
  type RenderedFile,
  type RenderJob,
  type RenderResult,
} from './render-pages.ts';

// The pages come later: until then the renderer is loaded while the roadmap is still being read.
const { renderer }: ThreadData = workerData;
const loading = loadRenderer(renderer);

parentPort?.once('message', async (job: ThreadJob) => {
  const loaded = await loading;
  const { packed, addresses, hasCards } = job;
  const roadmap = unpackRoadmap(packed);
  if (hasCards) send({ kind: 'cards', cards: loaded.cards(roadmap) });
  const onFiles = (files: readonly RenderedFile[]) => send({ kind: 'files', files });
  const result = await renderPages(loaded, { roadmap, addresses }, onFiles);
  send({ kind: 'result', result });
});

function send(news: ThreadNews): void {
  parentPort?.postMessage(news);
}

export interface ThreadData {
  /** The folder of the compiled renderer. */
  readonly renderer: string;
}

export interface ThreadJob extends Pick<RenderJob, 'addresses'> {
  readonly packed: PackedRoadmap;
  /** Whether to draw the social cards of the whole site. */
  readonly hasCards: boolean;
}

/** The results of a thread since its last message; the final result comes last. */
export type ThreadNews =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'files'; readonly files: readonly RenderedFile[] }
  | { readonly kind: 'result'; readonly result: RenderResult };
