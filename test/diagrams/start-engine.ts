import { Worker } from 'node:worker_threads';

import type { Engine } from '../../src/diagrams/engine/create-engine.ts';
import type { EngineOrder } from './engine-thread.ts';

/** An engine in a thread of its own, which ends with `stop`. */
export function startEngine(): Engine & { readonly stop: () => Promise<number> } {
  const thread = new Worker(new URL('./engine-thread.ts', import.meta.url));
  const waiting = new Map<number, (answer: never) => void>();
  thread.on('message', ({ id, answer }: { id: number; answer: never }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let id = 0;
  const ask = <Answer>(method: EngineOrder['method'], source: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, resolve);
      thread.once('error', reject);
      thread.postMessage({ id, method, source } satisfies EngineOrder);
    });
  return {
    draw: (source) => ask('draw', source),
    raw: (source) => ask('raw', source),
    stop: () => thread.terminate(),
  };
}
