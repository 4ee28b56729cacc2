import { onceFor } from '../../messages/once-for.ts';
import type { Messages } from '../../messages/create-messages.ts';

/** Returns a number as the locale writes it, with all the digits it was given. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

const numberFormat = onceFor(
  (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }),
);

/** Returns a number as the locale writes it, with its unit where it has one: `71 %`. */
export function formatValue(value: number, unit: string | undefined, t: Messages): string {
  const number = formatNumber(value, t.locale);
  return unit === undefined ? number : t('goal.value-unit', { value: number, unit });
}

/** Returns a length of time as the locale writes it: `3 weeks`. */
export function formatAmount(amount: number, unit: TimeUnit, locale: string): string {
  return amountFormats(unit)(locale).format(amount);
}

/** Returns a range of days as the locale writes it: `4–12 days`, `1–3 weeks`, `~5 weeks`. */
export function formatSpan(low: number, high: number, locale: string): string {
  const isLong = low >= 7 && high >= 14;
  const unit = isLong ? 'week' : 'day';
  const [from, to] = isLong ? [Math.round(low / 7), Math.round(high / 7)] : [low, high];
  const isExact = low === high && to === (isLong ? high / 7 : high);
  return isExact
    ? formatAmount(to, unit, locale)
    : amountFormats(unit)(locale).formatRange(from, to);
}

const amountFormats = onceFor((unit: TimeUnit) =>
  onceFor(
    (locale: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  ),
);

/** Returns a count with its noun in English: `1 slice`, `3 slices`. `many` is for irregular plurals. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * Returns a figure in English with all its digits and thousands separators: `1,000.5`. Not from the
 * locale data, so it is the same on every machine.
 */
export function sayFigure(value: number): string {
  const text = String(value);
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year';
