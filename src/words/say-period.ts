import { precisionOf } from '../core/model/period.ts';

/** A period in English, as precise as it was written: `2027`, `Q4 2027`, `March 2027`, `31 March 2027`. */
export function sayPeriod(period: string): string {
  const [year = '', rest = '', day = ''] = period.split('-');
  const month = months[Number(rest) - 1] ?? '';
  const precision = precisionOf(period);
  if (precision === 'quarter') return `${rest} ${year}`;
  if (precision === 'month') return `${month} ${year}`;
  return precision === 'day' ? `${Number(day)} ${month} ${year}` : period;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
