const made = new Map<string, Intl.NumberFormat>();

/** Returns a length of time as the locale writes it: `3 weeks`. */
export function formatAmount(amount: number, unit: TimeUnit, locale: string): string {
  return amountFormat(unit, locale).format(amount);
}

/** Returns the formatter of lengths of time in a unit, which can also format ranges. */
export function amountFormat(unit: TimeUnit, locale: string): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const format =
    made.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  made.set(key, format);
  return format;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year';
