import { openDiagramCache } from './diagram-cache.ts';
import type { Drawing } from './drawing.ts';
import { drawInProcess } from './drawing-pool.ts';

/**
 * Draws each distinct source once, and only what the cache lacks: Mermaid is not even loaded when it
 * lacks nothing. Rejects for no diagram; one that cannot be drawn says why.
 */
export async function drawDiagrams(
  sources: Iterable<string>,
  { cacheDir, home, onDrawn }: DrawOptions = {},
): Promise<Drawings> {
  const cache = cacheDir === undefined ? undefined : openDiagramCache(cacheDir, home);
  const drawings = new Map<string, Drawing>();
  const lacking: string[] = [];
  for (const source of new Set(sources)) {
    const kept = cache?.read(source);
    if (kept === undefined) lacking.push(source);
    else drawings.set(source, kept);
  }
  await Promise.all(
    lacking.map(async (source) => {
      const drawing = await drawInProcess(source, home);
      drawings.set(source, drawing);
      if (!('stopped' in drawing)) cache?.write(source, drawing);
      onDrawn?.(source);
    }),
  );
  return { drawings, drawn: lacking.length };
}

export interface DrawOptions {
  /** Where drawings are kept between builds; without it nothing is kept. */
  readonly cacheDir?: string | undefined;
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
