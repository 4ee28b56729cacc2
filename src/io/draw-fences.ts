import type { DiagramFence } from '../core/body/diagram-fences.ts';
import { problem, type Problem } from '../core/diagnostics/diagnostic.ts';
import type { DrawnDiagram } from '../core/roadmap/media.ts';
import { drawDiagrams, type DrawingCache } from '../diagrams/draw-diagrams.ts';

/**
 * Draws the diagrams of Markdown files: each distinct one once, and only those that are not in the
 * cache. Reports a diagram that cannot be drawn at its line of its file.
 */
export async function drawFences(
  fences: readonly DiagramFence[],
  cache?: DrawingCache,
): Promise<DrawnFences> {
  const drawings = await drawDiagrams(
    fences.map(({ source }) => source),
    cache,
  );
  const diagrams = new Map<string, DrawnDiagram>();
  const problems: Problem[] = [];
  for (const { source, place } of fences) {
    const drawing = drawings.get(source);
    if (drawing?.ok === true) diagrams.set(source, drawing);
    if (drawing?.ok !== false) continue;
    const { message, hint, line, column } = drawing;
    problems.push(
      problem('invalid-diagram', place(line, column), { message, ...(hint && { hint }) }),
    );
  }
  return { diagrams, problems };
}

interface DrawnFences {
  /** By the source of each. */
  readonly diagrams: ReadonlyMap<string, DrawnDiagram>;
  readonly problems: readonly Problem[];
}
