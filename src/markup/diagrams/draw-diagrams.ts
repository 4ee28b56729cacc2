import type { Drawing } from './drawing.ts';
import { keptDrawings, type DrawingCache } from './drawing-cache.ts';
import { drawInProcess } from './drawing-pool.ts';

/**
 * Draws each distinct source once, and only what the cache lacks: Mermaid is not even loaded when it
 * lacks nothing. Rejects for no diagram; one that cannot be drawn says why.
 */
export async function drawDiagrams(
  sources: Iterable<string>,
  { cache, home, onDrawn }: DrawOptions = {},
): Promise<Drawings> {
  const kept = keptDrawings(cache, home);
  const drawings = new Map<string, Drawing>();
  const lacking: string[] = [];
  for (const source of new Set(sources)) {
    const drawing = kept.read(source);
    if (drawing === undefined) lacking.push(source);
    else drawings.set(source, drawing);
  }
  await Promise.all(
    lacking.map(async (source) => {
      const drawing = await drawInProcess(source, home);
      drawings.set(source, drawing);
      if (!('stopped' in drawing)) kept.write(source, drawing);
      onDrawn?.(source);
    }),
  );
  return { drawings, drawn: lacking.length };
}

export interface DrawOptions {
  /** Keeps drawings between builds; without it nothing is kept. */
  readonly cache?: DrawingCache | undefined;
  /** The folder of this module, where it has been bundled into another: drawing is a program there. */
  readonly home?: URL | undefined;
  /** Told of every diagram that had to be drawn. */
  readonly onDrawn?: (source: string) => void;
}

export interface Drawings {
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** How many were not in the cache. */
  readonly drawn: number;
}
