/** An amount with its unit, as the locale writes it: `3 weeks`. */
export function sayAmount(amount: number, unit: Unit, locale: string): string {
  const key = `${locale} ${unit}`;
  const format =
    made.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  made.set(key, format);
  return format.format(amount);
}

const made = new Map<string, Intl.NumberFormat>();

type Unit = 'day' | 'week' | 'month' | 'year';
