import { createHash } from 'node:crypto';

import { drawInProcess } from './drawing-pool.ts';
import type { Drawing } from './drawing.ts';
import { drawingVersion } from './drawing-version.ts';

export type { DrawnDiagram, Drawing } from './drawing.ts';

/**
 * Draws each distinct Mermaid source once, and only those the cache lacks: Mermaid is not even loaded
 * when it lacks none. Rejects for no diagram; one that cannot be drawn has the reason.
 */
export async function drawDiagrams(
  sources: Iterable<string>,
  cache?: DrawingCache,
): Promise<ReadonlyMap<string, Drawing>> {
  const drawings = await Promise.all(
    [...new Set(sources)].map(async (source) => [source, await draw(source, cache)] as const),
  );
  return new Map(drawings);
}

async function draw(source: string, cache: DrawingCache | undefined): Promise<Drawing> {
  if (cache === undefined) return drawInProcess(source);
  version ??= drawingVersion();
  const key = sha256(`${version}\n${source}`);
  const text = cache.read(key);
  if (text !== undefined) {
    const drawing: Drawing = JSON.parse(text);
    return drawing;
  }
  const drawing = await drawInProcess(source);
  if (!('stopped' in drawing)) cache.write(key, JSON.stringify(drawing));
  return drawing;
}

/** Part of every key, so that no drawing is out of date. */
let version: string | undefined;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps texts by key. It returns what was written, or nothing when that was lost or damaged. */
export interface DrawingCache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}
