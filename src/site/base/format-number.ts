const made = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with all the digits it was given. */
export function formatNumber(value: number, language: string): string {
  const format =
    made.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  made.set(language, format);
  return format.format(value);
}

/** `1 slice`, `3 slices`: a number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
