/** Returns the day `count` days after `day`, or before it if negative; days are `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** Returns the number of days between two days; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Returns the number of days from the first to the last, both counted. */
export function daysOf(first: string, last: string): number {
  return daysBetween(first, last) + 1;
}

/** Returns the Monday of the week of a day. */
export function mondayOf(day: string): string {
  // 1 January 1970 was a Thursday.
  const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return addDays(day, -weekday);
}

/** Counts the months from the first of the year 0, which is 0, to that of a day. */
export function monthNumber(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Counts the quarters from the first of the year 0, which is 0, to that of a day. */
export function quarterNumber(day: string): number {
  return Math.floor(monthNumber(day) / 3);
}

/** Returns the year of the week of a day: that of its Thursday, as in ISO 8601. */
export function yearOfWeek(day: string): string {
  return addDays(mondayOf(day), 3).slice(0, 4);
}

/** Returns a day as the number of days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** Returns the day of such a number. */
export function dayOfNumber(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * Whether a day is in the future on `asOf`. The next day is not, because it can have started in
 * another time zone.
 */
export function isYetToCome(day: string, asOf: string): boolean {
  return daysBetween(asOf, day) > 1;
}
