import type { DiagramFence } from '../../core/body/diagram-fences.ts';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import type { DrawnDiagram } from '../../core/roadmap/media.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import type { DrawingCache } from './drawing-cache.ts';
import type { DiagramProblem } from './drawing.ts';

/**
 * Draws the diagrams of Markdown files, each distinct one once and only those the cache lacks. One
 * that cannot be drawn is a problem at its line of its file. `check` asks here as `build` does: some
 * diagrams can be parsed and yet not be drawn.
 */
export async function drawFences(
  fences: readonly DiagramFence[],
  cache?: DrawingCache,
): Promise<DrawnFences> {
  const sources = fences.map(({ source }) => source);
  const { drawings } = await drawDiagrams(sources, { cache });
  const diagrams = new Map<string, DrawnDiagram>();
  const problems = fences.flatMap((fence) => {
    const drawing = drawings.get(fence.source);
    if (drawing?.ok === false) return toDiagnostic(fence, drawing);
    if (drawing) diagrams.set(fence.source, drawing);
    return [];
  });
  return { diagrams, problems };
}

function toDiagnostic(fence: DiagramFence, problem: DiagramProblem): Diagnostic {
  const { message, line, column } = problem;
  return {
    rule: 'invalid-diagram',
    severity: 'error',
    message,
    location: fence.place(line, column),
  };
}

export interface DrawnFences {
  /** The drawings, by the source of each. */
  readonly diagrams: ReadonlyMap<string, DrawnDiagram>;
  readonly problems: readonly Diagnostic[];
}
