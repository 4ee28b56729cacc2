import { onceFor } from '../../messages/once-for.ts';

/** The four precisions of a period, from coarse to fine. */
export type Precision = 'year' | 'quarter' | 'month' | 'day';

/** A year, a quarter, a month or a day, as written, with its first and last day. */
export interface Period {
  readonly text: string;
  readonly precision: Precision;
  /** As `YYYY-MM-DD`, as `last` is. */
  readonly first: string;
  readonly last: string;
}

/**
 * Parses `2027`, `2027-Q1`, `2027-03` or `2027-03-31`; `undefined` for anything else, and for a month
 * or day that does not exist. Each is parsed once.
 */
export const parsePeriod = onceFor((text: string): Period | undefined => {
  const [, year, quarter, month, day] = form.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [from, to] = quarter
    ? [+quarter * 3 - 2, +quarter * 3]
    : month
      ? [+month, +month]
      : [1, 12];
  const last = lastDayOfMonth(year, to);
  const first = `${year}-${String(from).padStart(2, '0')}-01`;
  const doesExist = to >= 1 && to <= 12 && (day === undefined || (day > '00' && text <= last));
  if (!doesExist) return undefined;
  if (day !== undefined) return { text, precision: 'day', first: text, last: text };
  return { text, precision: quarter ? 'quarter' : month ? 'month' : 'year', first, last };
});

const form = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

function lastDayOfMonth(year: string, month: number): string {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(Number(year), month, 0);
  return `${year}-${String(month).padStart(2, '0')}-${date.getUTCDate()}`;
}

/** Returns the last day of a valid period: a promise for `2027-Q1` is kept until its end. */
export function lastDayOf(period: string): string {
  return parsePeriod(period)?.last ?? period;
}

/** Returns the first day of a valid period. */
export function firstDayOf(period: string): string {
  return parsePeriod(period)?.first ?? period;
}

/** Whether `value` is a day of the Gregorian calendar that exists, as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  return parsePeriod(value)?.precision === 'day';
}

/** Whether `value` is a period that exists. */
export function isPeriod(value: string): boolean {
  return parsePeriod(value) !== undefined;
}
