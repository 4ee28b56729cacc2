import type { DiagramFamily } from './diagram-family.ts';

/** The result for one diagram: a drawing, or why there is none. Plain data, stored in the cache. */
export type Drawing = DrawnDiagram | FailedDiagram;

export interface DrawnDiagram {
  readonly ok: true;
  /**
   * The inline SVG. Links are `<a data-link="n">`, for the nth of `links`; ids begin with `prefix`.
   * `showDrawing` turns it into HTML for a page.
   */
  readonly svg: string;
  readonly prefix: string;
  readonly family: DiagramFamily;
  readonly width: number;
  readonly height: number;
  /** The title its author gave it. */
  readonly title?: string;
  /** The description its author gave it. */
  readonly description?: string;
  /** The first of its labels. */
  readonly labels: readonly string[];
  /** The number of its other labels. */
  readonly moreLabels: number;
  /** The addresses of its links, as they were written. */
  readonly links: readonly string[];
}

export interface FailedDiagram extends DiagramProblem {
  readonly ok: false;
}

export interface DiagramProblem {
  /** One sentence. */
  readonly message: string;
  /** The correct way to write it, if known. */
  readonly hint?: string;
  /** 1-based, within the source of the diagram. */
  readonly line: number;
  readonly column?: number;
}
