/** The four precisions of a period, from coarse to fine. */
export type Precision = 'year' | 'quarter' | 'month' | 'day';

const forms = {
  year: /^(\d{4})$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  month: /^(\d{4})-(\d{2})$/,
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
} as const satisfies Record<Precision, RegExp>;

/** Whether `value` is a day of the Gregorian calendar that exists, as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  return forms.day.test(value) && isPeriod(value);
}

/** Whether `value` is `2027`, `2027-Q1`, `2027-03` or `2027-03-31`, and exists. */
export function isPeriod(value: string): boolean {
  const precision = precisionOf(value);
  if (precision === undefined) return false;
  if (precision === 'year' || precision === 'quarter') return true;
  const [year = 0, month = 0, date = 1] = value.split('-').map(Number);
  const calendar = new Date(Date.UTC(year, month - 1, date));
  calendar.setUTCFullYear(year, month - 1, date);
  return calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === date;
}

/** How fine a period is, by its form alone; `undefined` when it has none of the four. */
export function precisionOf(value: string): Precision | undefined {
  const precisions: readonly Precision[] = ['year', 'quarter', 'month', 'day'];
  return precisions.find((precision) => forms[precision].test(value));
}

/** The last day of a valid period, as `YYYY-MM-DD`: a promise for `2027-Q1` is kept until it ends. */
export function lastDayOf(period: string): string {
  const [year = '', rest] = period.split('-');
  if (rest === undefined) return `${year}-12-31`;
  if (rest.startsWith('Q')) return lastDayOfMonth(Number(year), Number(rest.slice(1)) * 3);
  return precisionOf(period) === 'day' ? period : lastDayOfMonth(Number(year), Number(rest));
}

/** The first day of a valid period, as `YYYY-MM-DD`. */
export function firstDayOf(period: string): string {
  const [year = '', rest] = period.split('-');
  if (rest === undefined) return `${year}-01-01`;
  if (rest.startsWith('Q')) return `${year}-${twoDigits(Number(rest.slice(1)) * 3 - 2)}-01`;
  return precisionOf(period) === 'day' ? period : `${period}-01`;
}

function lastDayOfMonth(year: number, month: number): string {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
