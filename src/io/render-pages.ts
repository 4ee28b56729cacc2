import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { Renderer } from './load-renderer.ts';

/**
 * Renders addresses, some at a time, and hands over what is to be published of them; ends at the
 * first page that throws, and says which.
 */
export async function renderPages(
  renderer: Renderer,
  { roadmap, addresses }: RenderJob,
  onFiles: (files: readonly RenderedFile[]) => void,
): Promise<RenderResult> {
  for (let start = 0; start < addresses.length; start += atOnce) {
    const turn = addresses.slice(start, start + atOnce);
    const pages = await Promise.all(turn.map((address) => render(address)));
    const files = pages.filter((page) => page.ok);
    onFiles(files.map(({ path, text }) => ({ path, text })));
    const broken = pages.find((page) => !page.ok);
    if (broken) return broken;
  }
  return { ok: true };

  async function render(address: string): Promise<Page> {
    try {
      const { status, body } = await renderer.render(address, roadmap);
      if (status === expectedStatus(address))
        return { ok: true, path: fileOf(address), text: body };
      return broken(address, `it returned status ${status}`);
    } catch (error) {
      return broken(address, error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * They go step by step together, and the same code runs for all of them in a row: one by one takes a
 * sixth longer.
 */
const atOnce = 25;

function broken(address: string, reason: string): BrokenPage {
  return { ok: false, reason: `The page ${address} cannot be rendered: ${reason}` };
}

/** The file an address is published as: `/roadmap/` is `roadmap/index.html`. */
function fileOf(address: string): string {
  return decodeURI(address.slice(1)) + (address.endsWith('/') ? 'index.html' : '');
}

function expectedStatus(address: string): number {
  return address === '/404.html' ? 404 : 200;
}

/** Plain data: it is handed to threads. */
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

type Page = ({ readonly ok: true } & RenderedFile) | BrokenPage;

interface BrokenPage {
  readonly ok: false;
  /** A message for the user. */
  readonly reason: string;
}
