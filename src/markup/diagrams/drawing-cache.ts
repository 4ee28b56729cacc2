import { createHash } from 'node:crypto';

import type { Drawing } from './drawing.ts';
import { drawingVersion } from './drawing-version.ts';

/**
 * The drawings in a cache, by the digest of their source and of everything that draws, so that none
 * is ever out of date. Without a cache there are none, and none is kept.
 */
export function keptDrawings(cache: DrawingCache | undefined, home: URL = here): KeptDrawings {
  const keyOf = (source: string): string =>
    createHash('sha256')
      .update(`${drawingVersion(home)}\n${source}`)
      .digest('hex');
  return {
    read(source) {
      const text = cache?.read(keyOf(source));
      if (text === undefined) return undefined;
      const drawing: Drawing = JSON.parse(text);
      return drawing;
    },
    write: (source, drawing) => cache?.write(keyOf(source), JSON.stringify(drawing)),
  };
}

const here = new URL('.', import.meta.url);

/** Keeps texts by key. What it gives is what was written; what is lost or damaged it does not give. */
export interface DrawingCache {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
}

interface KeptDrawings {
  readonly read: (source: string) => Drawing | undefined;
  readonly write: (source: string, drawing: Drawing) => void;
}
