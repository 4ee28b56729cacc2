const made = new Map<string, Intl.NumberFormat>();

/** Returns a number as the locale writes it, with all the digits it was given. */
export function formatNumber(value: number, locale: string): string {
  return formatOf(locale, { maximumFractionDigits: 20 }).format(value);
}

/** `3 weeks`: a length of time as the locale writes it. */
export function formatDuration(amount: number, unit: Unit, locale: string): string {
  return formatOf(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

/** Returns a range of days as the locale writes it: `4–12 days`, `1–3 weeks`, `~5 weeks`. */
export function formatSpan(low: number, high: number, locale: string): string {
  const isLong = low >= 7 && high >= 14;
  const unit = isLong ? 'week' : 'day';
  const [from, to] = isLong ? [Math.round(low / 7), Math.round(high / 7)] : [low, high];
  const isExact = low === high && to === (isLong ? high / 7 : high);
  if (isExact) return formatDuration(to, unit, locale);
  return formatOf(locale, { style: 'unit', unit, unitDisplay: 'long' }).formatRange(from, to);
}

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.unit ?? ''}`;
  const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
  made.set(key, format);
  return format;
}

type Unit = 'day' | 'week' | 'month' | 'year';
