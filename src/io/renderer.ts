import type { Card } from '../core/cards/card.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';

/**
 * The compiled site: turns an address of a roadmap into what is published there. It holds code
 * only; settings, `base` and content are the roadmap's. The module the compile step leaves exports
 * `createRenderer(): Renderer`.
 */
export interface Renderer {
  /** `address` is one of `addresses(roadmap)`; any other renders the 404 page with status 404. */
  render(address: string, roadmap: Roadmap): Promise<Rendered>;
  /** The social cards the pages of a roadmap refer to, to be drawn and published beside them. */
  cards(roadmap: Roadmap): readonly Card[];
}

export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  /** Ready to be written: asset addresses under `base`, the Content Security Policy in the page. */
  readonly body: string;
}
