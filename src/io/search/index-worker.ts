import { parentPort, workerData } from 'node:worker_threads';

import type { Files } from '../store.ts';
import { indexRecords, type IndexJob } from './index-records.ts';

// A thread, because bodies are parsed once more, and because pages are rendered meanwhile.
const job: IndexJob = workerData;
const answer: IndexAnswer = { files: await indexRecords(job) };
parentPort?.postMessage(answer);
parentPort?.close();

export interface IndexAnswer {
  readonly files: Files;
}
