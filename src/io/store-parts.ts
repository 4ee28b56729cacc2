import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CacheError, type Files, type Store } from './store.ts';
import type { Entry } from './store-entry.ts';

/**
 * Reads an entry that grew part by part, and what is kept beside the parts. Returns nothing when
 * another process replaces it just now.
 */
export function readParts(entry: Entry | undefined): KeptParts {
  try {
    const files = entry?.files ?? [];
    const read = (file: string) => readFileSync(join(entry?.folder ?? '', file));
    const [parts, others] = [files.filter(isPart), files.filter((file) => !isPart(file))];
    return {
      parts: parts.map(read),
      others: Object.fromEntries(others.map((file) => [file, read(file)])),
    };
  } catch {
    return { parts: [], others: {} };
  }
}

/**
 * Returns the parts with one more for what is new; the whole as one part when the later ones have
 * grown longer than the first, since reading them would take longer than packing all.
 */
export function nextParts(parts: readonly Uint8Array[], { news, whole }: Packers): Parts {
  const [first, ...later] = parts;
  const added = later.reduce((sum, part) => sum + part.length, 0);
  return first && added < first.length ? [...parts, news()] : [whole()];
}

/** Keeps parts under a key. Where nothing can be written, the next run makes them again. */
export function keepParts(
  store: Store,
  key: string,
  { parts, others = {} }: { readonly parts: Parts; readonly others?: Files },
): void {
  const named = parts.map((part, at) => [`part-${String(at).padStart(3, '0')}`, part]);
  try {
    store.put(key, { ...Object.fromEntries(named), ...others }, { isReplaced: true });
  } catch (error) {
    if (!(error instanceof CacheError)) throw error;
  }
}

function isPart(file: string): boolean {
  return file.startsWith('part-');
}

type Parts = readonly Uint8Array[];

interface KeptParts {
  readonly parts: readonly Buffer[];
  readonly others: Readonly<Record<string, Buffer>>;
}

interface Packers {
  /** Packs what no part has. */
  readonly news: () => Uint8Array;
  readonly whole: () => Uint8Array;
}
