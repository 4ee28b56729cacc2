import { daysBetween, monthNumber } from '../core/model/days.ts';
import { formatDay } from '../core/model/format-period.ts';
import { lastDayOf } from '../core/model/period.ts';
import { isLater } from '../core/promise/judge-promise.ts';
import type { SlicePromise } from '../core/promise/promise.ts';
import type { Messages } from '../messages/create-messages.ts';
import { formatAmount } from '../core/text/numbers.ts';

/**
 * Returns how much later one period ends than another, in days, weeks, months, or years and months:
 * `about 6 weeks`. Empty when both end on the same day; the order is no matter.
 */
export function sayDuration(from: string, to: string, t: Messages): string {
  const [first = '', last = ''] = [lastDayOf(from), lastDayOf(to)].sort();
  const days = daysBetween(first, last);
  if (days === 0) return '';
  const months = wholeMonths(first, last);
  if (months !== undefined) return sayMonths(months, t);
  if (days < 14) return formatAmount(days, 'day', t.locale);
  const [unit, say] =
    days < 60
      ? [7, (weeks: number) => formatAmount(weeks, 'week', t.locale)]
      : [daysPerMonth, (count: number) => sayMonths(count, t)];
  const count = Math.round(days / unit);
  const duration = say(count);
  return Math.abs(days - count * unit) < 1 ? duration : t('duration.about', { duration });
}

const daysPerMonth = 30.4375;

/** Months between two days that are the same day of their months, or both the last. */
function wholeMonths(first: string, last: string): number | undefined {
  const bothLast = [first, last].every((day) => day === lastDayOf(day.slice(0, 7)));
  if (!bothLast && first.slice(8) !== last.slice(8)) return undefined;
  return monthNumber(last) - monthNumber(first);
}

function sayMonths(months: number, { locale }: Messages): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest === 0) return formatAmount(years, 'year', locale);
  if (years < 2) return formatAmount(months, 'month', locale);
  const parts = [formatAmount(years, 'year', locale), formatAmount(rest, 'month', locale)];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
}

/**
 * How often a promise slipped, and how much: `slipped 3 times (11 months in total)`. Where history is
 * cut short, how often at least.
 */
export function saySlips({ slips, since, first, target }: SlicePromise, t: Messages): string {
  if (since !== undefined)
    return t('slips.at-least', { count: slips, day: formatDay(since, t.locale) });
  return isLater(first, target)
    ? t('slips.in-total', { count: slips, duration: sayDuration(first, target, t) })
    : t('slips.count', { count: slips });
}
