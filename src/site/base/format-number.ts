const made = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with all the digits it was given. */
export function formatNumber(value: number, language: string): string {
  const format =
    made.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  made.set(language, format);
  return format.format(value);
}
