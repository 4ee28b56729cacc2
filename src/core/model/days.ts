/** The day so many days after `day`, or before it where they are negative; days are `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** How many days lie between two days; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Monday of the week a day lies in. */
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

/** The year that the week of a day belongs to: that of its Thursday, as ISO 8601 counts weeks. */
export function yearOfWeek(day: string): string {
  return addDays(mondayOf(day), 3).slice(0, 4);
}

/** A day as a number of days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day of such a number. */
export function dayOfNumber(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;
