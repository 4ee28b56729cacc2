import { drawDiagrams, type Drawing } from '../../src/diagrams/draw-diagrams.ts';

/** Draws one diagram. */
export async function drawDiagram(source: string): Promise<Drawing> {
  const drawing = (await drawDiagrams([source])).get(source);
  if (drawing === undefined) throw new Error('A diagram was lost.');
  return drawing;
}
