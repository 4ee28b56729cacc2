import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { publishFile, type Target } from './publish-file.ts';
import type { Renderer } from './renderer.ts';

/**
 * Renders addresses and puts each into the site that is being put together. Says how many files
 * were written. Rejects with a message for the user when a page throws, and when `signal` aborts.
 */
export async function renderPages(
  renderer: Renderer,
  job: RenderJob,
  onPages: (count: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const target: Target = { next: job.next, previous: job.previous, folders: new Set() };
  let written = 0;
  for (let start = 0; start < job.addresses.length; start += atOnce) {
    const turn = job.addresses.slice(start, start + atOnce);
    for (const { file, body } of await Promise.all(turn.map((address) => render(address)))) {
      if (publishFile(target, file, body) === 'written') written += 1;
    }
    onPages(turn.length);
    // Rendering leaves no room between pages: without this, no signal would get through.
    await nextTurn();
    signal?.throwIfAborted();
  }
  return written;

  async function render(address: string): Promise<{ file: string; body: string }> {
    try {
      const { status, body } = await renderer.render(address, job.roadmap);
      if (status === expectedStatus(address)) return { file: fileOf(address), body };
      throw new Error(`it is answered with status ${status}`);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The page ${address} cannot be rendered: ${reason}`, { cause });
    }
  }
}

/** Astro hashes in other threads while it renders: the pages of a turn use each other's waits. */
const atOnce = 25;

/** The file an address is published as: `/roadmap/` is `roadmap/index.html`. */
export function fileOf(address: string): string {
  return decodeURI(address.slice(1)) + (address.endsWith('/') ? 'index.html' : '');
}

function expectedStatus(address: string): number {
  return address === '/404.html' ? 404 : 200;
}

/** Plain data: it is handed to worker threads. */
export interface RenderJob {
  readonly roadmap: Roadmap;
  readonly addresses: readonly string[];
  readonly next: string;
  readonly previous: string | undefined;
}
