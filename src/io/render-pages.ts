import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { publishFile, type Target } from './publish-file.ts';
import type { Renderer } from './renderer.ts';

/**
 * Renders addresses and puts each into the site that is being put together, or says which page
 * throws. Rejects when a file cannot be written or `signal` aborts.
 */
export async function renderPages(
  renderer: Renderer,
  job: RenderJob,
  onPages: (count: number) => void,
  signal?: AbortSignal,
): Promise<RenderResult> {
  const target: Target = { next: job.next, previous: job.previous, folders: new Set() };
  for (let start = 0; start < job.addresses.length; start += atOnce) {
    const turn = job.addresses.slice(start, start + atOnce);
    for (const page of await Promise.all(turn.map((address) => render(address)))) {
      if (!page.ok) return page;
      publishFile(target, page.file, page.body);
    }
    onPages(turn.length);
    // Rendering leaves no room between pages: without this, no signal would get through.
    await nextTurn();
    signal?.throwIfAborted();
  }
  return { ok: true };

  async function render(address: string): Promise<Page> {
    try {
      const { status, body } = await renderer.render(address, job.roadmap);
      if (status === expectedStatus(address)) return { ok: true, file: fileOf(address), body };
      return broken(address, `it is answered with status ${status}`);
    } catch (error) {
      return broken(address, error instanceof Error ? error.message : String(error));
    }
  }
}

/** Astro hashes in other threads while it renders: the pages of a turn use each other's waits. */
const atOnce = 25;

function broken(address: string, reason: string): BrokenPage {
  return { ok: false, reason: `The page ${address} cannot be rendered: ${reason}` };
}

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

/** Plain data: worker threads hand it back. */
export type RenderResult = { readonly ok: true } | BrokenPage;

type Page = { readonly ok: true; readonly file: string; readonly body: string } | BrokenPage;

interface BrokenPage {
  readonly ok: false;
  /** A message for the user. */
  readonly reason: string;
}
