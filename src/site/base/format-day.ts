import { dateFormat } from './date-format.ts';

/** A day in words of the language: `1 October 2026`. Each day is put into words once. */
export function formatDay(day: string, language: string): string {
  const key = `${language} ${day}`;
  const text = known.get(key) ?? dateFormat(language, 'day').format(new Date(`${day}T00:00:00Z`));
  known.set(key, text);
  return text;
}

const known = new Map<string, string>();
