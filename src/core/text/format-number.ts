import type { Messages } from '../../messages/create-messages.ts';

const made = new Map<string, Intl.NumberFormat>();

/** Returns a number as the locale writes it, with all the digits it was given. */
export function formatNumber(value: number, locale: string): string {
  const format = made.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  made.set(locale, format);
  return format.format(value);
}

/** Returns a number as the locale writes it, with its unit where it has one: `71 %`. */
export function formatValue(value: number, unit: string | undefined, t: Messages): string {
  const number = formatNumber(value, t.locale);
  return unit === undefined ? number : t('goal.value-unit', { value: number, unit });
}
