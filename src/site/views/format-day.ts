import { dateFormat } from './date-format.ts';

/** A day in words of the language: `1 October 2026`. */
export function formatDay(day: string, language: string): string {
  return dateFormat(language, 'day').format(new Date(`${day}T00:00:00Z`));
}
