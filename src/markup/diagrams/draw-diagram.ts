import { drawDiagrams, type DrawOptions } from './draw-diagrams.ts';
import type { Drawing } from './drawing.ts';

/** Draws one Mermaid diagram; see `drawDiagrams` for many, `showDrawing` for what stands in a page. */
export async function drawDiagram(source: string, options: DrawOptions = {}): Promise<Drawing> {
  const { drawings } = await drawDiagrams([source], options);
  const drawing = drawings.get(source);
  if (drawing === undefined) throw new Error('A diagram was lost.');
  return drawing;
}
