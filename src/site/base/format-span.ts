import { amountFormat, formatAmount } from '../../core/text/format-amount.ts';

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
