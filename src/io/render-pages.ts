import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Cell, Recorded } from '../core/tracking/reads.ts';
import type { Rendered, Renderer } from './load-renderer.ts';

/**
 * Renders addresses one by one, and hands over what is to be published of them and what each was made
 * from; ends at the first page that throws, and says which.
 */
export async function renderPages(
  renderer: Renderer,
  { roadmap, addresses }: RenderJob,
  { onFiles, onReads }: PagesNews,
): Promise<RenderResult> {
  for (let start = 0; start < addresses.length; start += atOnce) {
    const files: RenderedFile[] = [];
    for (const address of addresses.slice(start, start + atOnce)) {
      const page = await renderPage(renderer, address, roadmap);
      if (!page.ok) return page;
      onReads(address, page.reads);
      files.push({ path: fileOf(address), text: page.value.body });
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

export interface RenderJob {
  readonly roadmap: Roadmap;
  readonly addresses: readonly string[];
}

/** Plain data: threads hand it back. */
export interface RenderedFile {
  /** Relative to the site. */
  readonly path: string;
  readonly text: string;
}

/** Plain data: threads hand it back. */
export type RenderResult = { readonly ok: true } | BrokenPage;

type RenderedPage = ({ readonly ok: true } & Recorded<Rendered>) | BrokenPage;

export interface BrokenPage {
  readonly ok: false;
  /** A message for the user. */
  readonly reason: string;
}

export interface PagesNews {
  readonly onFiles: (files: readonly RenderedFile[]) => void;
  readonly onReads: (address: string, reads: readonly Cell[]) => void;
}
