import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { drawInProcess } from './drawing-pool.ts';
import type { Drawing } from './drawing.ts';

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

/** Changes whenever a diagram might be drawn differently: with a package, the font or this code. */
function drawingVersion(): string {
  const { resolve } = createRequire(import.meta.url);
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const packages = ['mermaid', 'jsdom'].map((name) => {
    const manifest = readFileSync(resolve(`${name}/package.json`), 'utf8');
    return /"version": "[^"]+"/.exec(manifest)?.[0];
  });
  const files = globSync('**/*.{ts,js,json}', { cwd: folder }).sort();
  const contents = files.map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`);
  return sha256([...packages, ...contents].join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps texts by key. It returns what was written, or nothing when that was lost or damaged. */
export interface DrawingCache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}
