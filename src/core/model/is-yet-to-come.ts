import { daysBetween } from './days.ts';

/**
 * Whether a day is in the future on `asOf`. The next day is not, because it can have started in
 * another time zone.
 */
export function isYetToCome(day: string, asOf: string): boolean {
  return daysBetween(asOf, day) > 1;
}
