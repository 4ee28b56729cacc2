import { utimesSync } from 'node:fs';

/** Says of something kept in a cache that it was used just now, so that `pruneStore` spares it. */
export function markUsed(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // A cache that is shared read-only is as good to read from.
  }
}
