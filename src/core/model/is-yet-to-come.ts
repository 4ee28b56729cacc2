import { daysBetween } from './days.ts';

/**
 * Whether a day is yet to come for who stands on `asOf`. The day after is not: it may have begun
 * where it was written.
 */
export function isYetToCome(day: string, asOf: string): boolean {
  return daysBetween(asOf, day) > 1;
}
