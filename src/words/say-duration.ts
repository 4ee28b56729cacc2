import { daysBetween, monthNumber } from '../core/model/days.ts';
import { lastDayOf } from '../core/model/period.ts';
import { sayCount } from './say-number.ts';

/**
 * How much later the end of one period is than that of another, in the words people use for so
 * much: days, weeks, months, years, or years and months. Empty when both end on the same day; the
 * order is no matter.
 */
export function sayDuration(from: string, to: string): string {
  const [first = '', last = ''] = [lastDayOf(from), lastDayOf(to)].sort();
  const days = daysBetween(first, last);
  if (days === 0) return '';
  const months = wholeMonths(first, last);
  if (months !== undefined) return sayMonths(months);
  if (days < 14) return sayCount(days, 'day');
  if (days < 60) return about(days, 7, (weeks) => sayCount(weeks, 'week'));
  return about(days, daysPerMonth, sayMonths);
}

const daysPerMonth = 30.4375;

/** Months between two days that are the same day of their months, or both the last. */
function wholeMonths(first: string, last: string): number | undefined {
  const bothLast = [first, last].every((day) => day === lastDayOf(day.slice(0, 7)));
  if (!bothLast && first.slice(8) !== last.slice(8)) return undefined;
  return monthNumber(last) - monthNumber(first);
}

function sayMonths(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest === 0) return sayCount(years, 'year');
  return years < 2
    ? sayCount(months, 'month')
    : `${sayCount(years, 'year')} and ${sayCount(rest, 'month')}`;
}

function about(days: number, unit: number, say: (count: number) => string): string {
  const count = Math.round(days / unit);
  return `${Math.abs(days - count * unit) < 1 ? '' : 'about '}${say(count)}`;
}
