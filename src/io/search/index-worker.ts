import { parentPort, workerData } from 'node:worker_threads';

import { indexRecords, type IndexJob } from './index-records.ts';

// A thread, because bodies are parsed once more, and because pages are rendered meanwhile.
const job: IndexJob = workerData;
parentPort?.postMessage(await indexRecords(job));
parentPort?.close();
