import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Cell, Recorded } from '../core/tracking/reads.ts';
import type { Rendered, Renderer } from './load-renderer.ts';

/**
 * Renders addresses one by one, and hands over what is to be published of them and what each was made
 * from; ends at the first page that throws, and says which. Several threads render the batches of one
 * list, each from a place of its own on, and leave out what another one has begun.
 */
export async function renderPages(
  renderer: Renderer,
  roadmap: Roadmap,
  { share, onFiles, onReads }: RenderJob,
): Promise<RenderResult> {
  const { addresses, begun, first } = share;
  for (let step = 0; step < begun.length; step += 1) {
    const batch = (first + step) % begun.length;
    if (Atomics.exchange(begun, batch, 1) === 1) continue;
    const files: RenderedFile[] = [];
    for (const address of addresses.slice(batch * atOnce, (batch + 1) * atOnce)) {
      const page = await renderPage(renderer, address, roadmap);
      if (!page.ok) return page;
      onReads(address, page.reads);
      files.push({ path: fileOf(address), bytes: encoder.encode(page.value.body) });
    }
    onFiles(files);
  }
  return { ok: true };
}

async function renderPage(
  renderer: Renderer,
  address: string,
  roadmap: Roadmap,
): Promise<RenderedPage> {
  try {
    const page = await renderer.record(address, roadmap);
    const { status } = page.value;
    if (status !== expectedStatus(address)) return broken(address, `it returned status ${status}`);
    return { ok: true, ...page };
  } catch (error) {
    return broken(address, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Returns the shares of as many threads in a list of addresses. They begin apart: the code of a page
 * gets faster with each page of its kind, and those lie together.
 */
export function sharesOf(addresses: readonly string[], threads: number): readonly RenderShare[] {
  const batches = Math.ceil(addresses.length / atOnce);
  const begun = new Int32Array(new SharedArrayBuffer(batches * Int32Array.BYTES_PER_ELEMENT));
  return Array.from({ length: threads }, (_, thread) => ({
    ...{ addresses, begun, first: Math.floor((thread * batches) / threads) },
  }));
}

/** A message for each page would take longer. */
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

/** Plain data: it is handed to a thread. */
export interface RenderShare {
  readonly addresses: readonly string[];
  /** By batch, whether a thread has begun it; shared by all. */
  readonly begun: Int32Array;
  /** The batch that this thread begins with. */
  readonly first: number;
}

interface RenderJob {
  readonly share: RenderShare;
  readonly onFiles: (files: readonly RenderedFile[]) => void;
  readonly onReads: (address: string, reads: readonly Cell[]) => void;
}

const encoder = new TextEncoder();

/** Plain data: threads hand it back. */
export interface RenderedFile {
  /** Relative to the site. */
  readonly path: string;
  /** In a buffer of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Plain data: threads hand it back. */
export type RenderResult = { readonly ok: true } | BrokenPage;

type RenderedPage = ({ readonly ok: true } & Recorded<Rendered>) | BrokenPage;

export interface BrokenPage {
  readonly ok: false;
  /** A message for the user. */
  readonly reason: string;
}
