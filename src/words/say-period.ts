import { formatPeriod } from '../core/model/format-period.ts';

/** A period in English, as precise as it was written. */
export function sayPeriod(period: string): string {
  return formatPeriod(period, 'en');
}
