import { parentPort, workerData } from 'node:worker_threads';

import { loadRenderer } from './load-renderer.ts';
import { renderPages, type RenderJob, type RenderResult } from './render-pages.ts';

// The pages come later: until then the renderer is loaded while the roadmap is still being read.
const { renderer }: ThreadData = workerData;
const loaded = loadRenderer(renderer);

parentPort?.once('message', async (job: RenderJob) => {
  const result = await renderPages(await loaded, job, (pages) => tell({ pages }));
  tell({ pages: 0, result });
});

function tell(news: ThreadNews): void {
  parentPort?.postMessage(news);
}

export interface ThreadData {
  /** The folder of the compiled renderer. */
  readonly renderer: string;
}

/** How many pages were rendered since the last news; at the end what came of it. */
export interface ThreadNews {
  readonly pages: number;
  readonly result?: RenderResult;
}
