import type { Location } from '../core/diagnostics/diagnostic.ts';

/** Where a location begins; a whole file begins at 1:1. */
export function startOf(location: Location): { readonly line: number; readonly column: number } {
  return 'line' in location ? location : { line: 1, column: 1 };
}
