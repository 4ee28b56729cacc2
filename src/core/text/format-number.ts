const made = new Map<string, Intl.NumberFormat>();

/** Returns a number as the locale writes it, with all the digits it was given. */
export function formatNumber(value: number, locale: string): string {
  const format = made.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  made.set(locale, format);
  return format.format(value);
}
