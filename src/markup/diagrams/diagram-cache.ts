import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Drawing } from './drawing.ts';
import { drawingVersion } from './drawing-version.ts';

/**
 * Keeps drawings by the digest of their source and of everything that draws: never out of date, safe
 * to delete, to share and to use from many processes at once. What cannot be read counts as lacking,
 * what cannot be written is drawn again next time.
 */
export function openDiagramCache(folder: string, home: URL = here): DiagramCache {
  const fileOf = (source: string): { folder: string; file: string } => {
    const key = createHash('sha256')
      .update(`${drawingVersion(home)}\n${source}`)
      .digest('hex');
    const inner = join(folder, key.slice(0, 2));
    return { folder: inner, file: join(inner, `${key.slice(2)}.json`) };
  };
  return {
    read: (source) => {
      try {
        const value: unknown = JSON.parse(readFileSync(fileOf(source).file, 'utf8'));
        return isDrawing(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write: (source, drawing) => {
      const { folder: inner, file } = fileOf(source);
      const draft = `${file}.${randomUUID()}.tmp`;
      try {
        mkdirSync(inner, { recursive: true });
        writeFileSync(draft, JSON.stringify(drawing));
        renameSync(draft, file);
      } catch {
        discard(draft);
      }
    },
  };
}

const here = new URL('.', import.meta.url);

function discard(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It lies in a folder that is none.
  }
}

function isDrawing(value: unknown): value is Drawing {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) {
    return 'svg' in value && typeof value.svg === 'string' && 'links' in value && 'prefix' in value;
  }
  return value.ok === false && 'message' in value && 'line' in value;
}

export interface DiagramCache {
  readonly read: (source: string) => Drawing | undefined;
  readonly write: (source: string, drawing: Drawing) => void;
}
