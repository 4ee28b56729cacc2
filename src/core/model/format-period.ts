import { catalogueFor } from '../../messages/catalogues.ts';
import { onceFor } from '../../messages/once-for.ts';
import { parsePeriod } from './period.ts';

/**
 * Returns a period as precisely as it was written: `2027`, `Q4 2027`, `March 2027`, `31 Mar 2027`.
 * Only the month of a day is abbreviated.
 */
export function formatPeriod(period: string, language: string): string {
  const { precision, first } = parsePeriod(period) ?? {};
  if (first === undefined || precision === 'year') return period;
  if (precision === 'quarter') return formatQuarter(period, language);
  return precision === 'day'
    ? formatDay(period, language)
    : dateFormat(language, 'month').format(new Date(`${first}T00:00:00Z`));
}

function formatQuarter(period: string, language: string): string {
  const [year = '', quarter = ''] = period.split('-Q');
  const { catalogue } = catalogueFor(language);
  return catalogue['period.quarter'].replace('{quarter}', quarter).replace('{year}', year);
}

/** Returns a day in the language: `1 Oct 2026`. Each day is formatted once. */
export function formatDay(day: string, language: string): string {
  const key = `${language} ${day}`;
  const text = known.get(key) ?? dateFormat(language, 'day').format(new Date(`${day}T00:00:00Z`));
  known.set(key, text);
  return text;
}

const known = new Map<string, string>();

/** Returns the days of a week in the language: `16 – 22 Nov 2026`. */
export function formatWeek(monday: string, sunday: string, language: string): string {
  const [first, last] = [monday, sunday].map((day) => new Date(`${day}T00:00:00Z`));
  return dateFormat(language, 'day').formatRange(first ?? 0, last ?? 0);
}

/**
 * Returns a formatter of days or months in a language. Each is created once, because that is slow.
 */
export function dateFormat(language: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  return formatsOf(shape)(language);
}

const shapes = {
  day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  monthLetter: { month: 'narrow', timeZone: 'UTC' },
  monthName: { month: 'short', timeZone: 'UTC' },
  shortMonth: { month: 'short', year: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatsOf = onceFor((shape: keyof typeof shapes) =>
  onceFor((language: string) => new Intl.DateTimeFormat(regional(language), shapes[shape])),
);

/** English without a region is read all over the world, where the day comes first. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
