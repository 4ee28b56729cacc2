import { parentPort, workerData } from 'node:worker_threads';

import { renderPages, type RenderJob } from './render-pages.ts';

const job: RenderJob = workerData;
const written = await renderPages(job, (pages) => tell({ pages }));
tell({ pages: 0, written });

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news);
}

/** How many pages were rendered since the last news; at the end how many files were written. */
export interface WorkerNews {
  readonly pages: number;
  readonly written?: number;
}
