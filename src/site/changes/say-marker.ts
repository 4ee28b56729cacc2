import type { Marker } from '../../core/history/markers.ts';
import { formatDay, formatPeriod } from '../../core/text/format-period.ts';

/** A moment to look back to, as a reader names it. */
export function sayMarker({ kind, name, date }: Marker, language: string): string {
  if (kind === 'month') return `the beginning of ${formatPeriod(name, language)}`;
  const day = formatDay(date, language);
  return kind === 'review' ? `the last review, ${day}` : `${name}, ${day}`;
}
