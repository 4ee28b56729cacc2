import { amountFormat, formatAmount } from '../../core/text/format-amount.ts';

const made = new Map<string, Intl.NumberFormat>();

/** Returns a number as the locale writes it, with all the digits it was given. */
export function formatNumber(value: number, locale: string): string {
  const format = made.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  made.set(locale, format);
  return format.format(value);
}

/** Returns a range of days as the locale writes it: `4–12 days`, `1–3 weeks`, `~5 weeks`. */
export function formatSpan(low: number, high: number, locale: string): string {
  const isLong = low >= 7 && high >= 14;
  const unit = isLong ? 'week' : 'day';
  const [from, to] = isLong ? [Math.round(low / 7), Math.round(high / 7)] : [low, high];
  const isExact = low === high && to === (isLong ? high / 7 : high);
  return isExact
    ? formatAmount(to, unit, locale)
    : amountFormat(unit, locale).formatRange(from, to);
}
