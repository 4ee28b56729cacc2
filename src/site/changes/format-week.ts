import { dateFormat } from '../base/date-format.ts';

/** The days of a week in words of the language: `16 – 22 November 2026`. */
export function formatWeek(monday: string, sunday: string, language: string): string {
  const [first, last] = [monday, sunday].map((day) => new Date(`${day}T00:00:00Z`));
  return dateFormat(language, 'day').formatRange(first ?? 0, last ?? 0);
}
