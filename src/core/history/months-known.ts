import { monthNumber } from '../model/days.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/**
 * The months from the first one history knows to that of `asOf`, each as `YYYY-MM`; none where nothing
 * is known.
 */
export function monthsKnown({
  history,
  asOf,
}: Pick<Roadmap, 'history' | 'asOf'>): readonly string[] {
  if (history?.since === undefined) return [];
  const first = monthNumber(history.since);
  return Array.from({ length: Math.max(monthNumber(asOf) - first + 1, 0) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
