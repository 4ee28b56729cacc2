import type { DrawnDiagram } from '../../core/roadmap/media.ts';

/** What became of one diagram: a drawing, or why there is none. Plain data, kept in the cache. */
export type Drawing = DrawnDiagram | FailedDiagram;

export interface FailedDiagram extends DiagramProblem {
  readonly ok: false;
}

export interface DiagramProblem {
  /** One sentence. */
  readonly message: string;
  /** 1-based, within the source of the diagram. */
  readonly line: number;
  readonly column?: number;
}
