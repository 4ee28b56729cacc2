import { parentPort, workerData } from 'node:worker_threads';

import { indexRecords, type IndexJob } from './index-records.ts';

// A thread, because bodies are parsed once more, and because pages are rendered meanwhile.
const { job, folder }: IndexWork = workerData;
await indexRecords(job, folder);
parentPort?.close();

export interface IndexWork {
  readonly job: IndexJob;
  /** Where to write the index. */
  readonly folder: string;
}
