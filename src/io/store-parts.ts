import { CacheError, type Files, type Store } from './store.ts';
import type { KeptFile } from './store-entry.ts';

/** Returns the parts of an entry that grew part by part, in their order. */
export function partsOf(files: ReadonlyMap<string, KeptFile>): readonly KeptFile[] {
  const parts = [...files].filter(([name]) => name.startsWith(partName));
  const numberOf = (name: string) => Number(name.slice(partName.length));
  return parts.sort(([a], [b]) => numberOf(a) - numberOf(b)).map(([, file]) => file);
}

/**
 * Returns the parts with one more for what is new; the whole as one part when the later ones have
 * grown longer than the first or too many, since reading them would take longer than packing all.
 * Where there is no part, all is new.
 */
export function nextParts(parts: readonly KeptFile[], { news, whole }: Packers): Parts {
  const [first, ...later] = parts;
  const added = later.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isShort = first === undefined || (added < first.bytes.length && parts.length < mostParts);
  return isShort ? [...parts, news()] : [whole()];
}

/** Keeps parts under a key. Where nothing can be written, the next run makes them again. */
export function keepParts(
  store: Store,
  key: string,
  { parts, others = {} }: { readonly parts: Parts; readonly others?: Files },
): void {
  const named = parts.map((part, at) => [partName + String(at).padStart(3, '0'), part]);
  try {
    store.put(key, { ...Object.fromEntries(named), ...others }, { isReplaced: true });
  } catch (error) {
    if (!(error instanceof CacheError)) throw error;
  }
}

const partName = 'part-';
const mostParts = 64;

export type Parts = readonly (KeptFile | Uint8Array)[];

interface Packers {
  /** Packs what no part has. */
  readonly news: () => Uint8Array;
  readonly whole: () => Uint8Array;
}
