import { parentPort } from 'node:worker_threads';

import { createEngine } from '../../src/diagrams/engine/create-engine.ts';

// The engine takes over the globals of a browser, which no test should see: it has a thread of its own.
const engine = await createEngine();
parentPort?.on('message', async ({ id, method, source }: EngineOrder) => {
  parentPort?.postMessage({ id, answer: await engine[method](source) });
});

export interface EngineOrder {
  readonly id: number;
  readonly method: 'draw' | 'raw';
  readonly source: string;
}
