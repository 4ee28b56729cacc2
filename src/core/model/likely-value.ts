import { isDay, isPeriod, lastDayOf } from './period.ts';

/**
 * Returns the hint for a wrong day: the day that was probably intended, or the end of the month.
 */
export function likelyDay(written: string): string {
  if (/^(?:true|yes|y|on|x|done|ok)$/i.test(written.trim()))
    return 'Write the day it happened as YYYY-MM-DD.';
  const padded = padDate(written);
  if (padded !== written && isDay(padded)) return intended(padded);
  const month = padded.slice(0, 7);
  const isPastTheEnd = /^\d{4}-\d{2}-\d{2}$/.test(padded) && isPeriod(month);
  return isPastTheEnd ? `The month ends on ${lastDayOf(month)}.` : 'Write it as YYYY-MM-DD.';
}

/** Returns the hint for a wrong period. */
export function likelyPeriod(written: string): string {
  const period = intendedPeriod(written);
  if (period !== undefined && period !== written) return intended(period);
  if (/^\d{4}-\d{2}-\d{2}$/.test(padDate(written))) return likelyDay(written);
  return 'Write it as 2027, 2027-Q1, 2027-03 or 2027-03-31.';
}

/** Returns the day that text of people and other tools means, if it is certain. */
export function intendedDay(written: string): string | undefined {
  const padded = padDate(written.trim());
  return isDay(padded) ? padded : undefined;
}

/** Returns the period that text of people and tools means; half a year is its last quarter. */
export function intendedPeriod(written: string): string | undefined {
  const text = written.trim();
  const [, year, part = ''] = /^(\d{4})[-\s/]*([QH][1-4])$/i.exec(text) ?? [];
  const [, first = '', lastYear] = /^([QH][1-4])[-\s/]*(\d{4})$/i.exec(text) ?? [];
  const quarter = quarterOf((part || first).toUpperCase());
  const period = quarter === undefined ? padDate(text) : `${year ?? lastYear}-${quarter}`;
  return isPeriod(period) ? period : undefined;
}

/** Returns a quarter, or the last one of half a year. */
function quarterOf(part: string): string | undefined {
  if (part.startsWith('Q')) return part;
  return { H1: 'Q2', H2: 'Q4' }[part];
}

/** Returns the hint for a wrong web address, including addresses that git clones from. */
export function likelyWebAddress(written: string): string {
  const [, host, path] =
    /^(?:(?:ssh|git):\/\/)?[\w-]+@([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])([\w.~/-]+?)(?:\.git)?\/?$/.exec(
      written,
    ) ?? [];
  if (host !== undefined && path !== undefined) return intended(`https://${host}/${path}`);
  if (/^https?:\/\//i.test(written)) {
    const unbroken = written.trim().replaceAll(/\s+/g, '%20');
    if (unbroken === written) return 'Add a host after "//".';
    return URL.canParse(unbroken) ? intended(unbroken) : 'Remove the spaces.';
  }
  const isHost = /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?$/.test(written);
  return isHost ? intended(`https://${written.replace(/^\/\//, '')}`) : 'Start it with "https://".';
}

/** Returns the hint for a wrong appetite, if there is a likely one. */
export function likelyAppetite(written: string): string | undefined {
  const appetite = intendedAppetite(written);
  return appetite && intended(appetite);
}

/** Returns the appetite that text means, if it is certain. */
export function intendedAppetite(written: string): string | undefined {
  const [, amount, unit] = /^([1-9]\d{0,3})\s*([dw])(?:ays?|eeks?)?$/i.exec(written.trim()) ?? [];
  return amount && unit ? amount + unit.toLowerCase() : undefined;
}

/** Returns the hint for a colour that is not three or six hexadecimal digits. */
export function likelyColour(written: string): string {
  const [, digits] = /^(?:#|0x)?((?:[\da-f]{3}){1,2})(?:[\da-f]{2})?$/i.exec(written.trim()) ?? [];
  return digits ? intended(`#${digits}`) : 'Write red, green and blue as hexadecimal digits.';
}

/**
 * Returns a date as numbers, year first, in the form of a day or a month; other text stays as it
 * is.
 */
function padDate(written: string): string {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(yearFirst(inDigits(written))) ?? [];
  if (year === undefined || month === undefined) return written;
  // No country writes the year, the day and then the month; people do.
  const [second, third] = day && Number(month) > 12 ? [day, month] : [month, day];
  return [year, second, ...(third ? [third] : [])].map((each) => each.padStart(2, '0')).join('-');
}

/**
 * Returns a date without its weekday and time, and with its English month as a number, year first:
 * `15/Jan/27 3:42 PM`, `January 15, 2027`, `Fri Jan 15 2027 10:00:00 GMT+0000` and `Jan 2027`.
 */
function inDigits(written: string): string {
  const date = written.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '');
  const [, bare = date] = /^(.*?\d)[T,\s]+\d{1,2}:\d{2}.*$/i.exec(date) ?? [];
  const [, ofDay, name, named, dayOf, year] =
    /^(?:(\d{1,2})[\s./-]+([a-z]{3,9})|([a-z]{3,9})\.?[\s/-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?)[\s./,-]*(\d{4}|(?<=\D)\d{2})$/i.exec(
      bare,
    ) ?? [];
  const month = months.findIndex((each) => each.startsWith((name ?? named ?? '?').toLowerCase()));
  const day = ofDay ?? dayOf;
  // "May 27" may be a day or a month.
  const isClear = year !== undefined && (day !== undefined || year.length === 4);
  if (!isClear || month < 0) return bare;
  const parts = [year.length === 2 ? `20${year}` : year, month + 1, ...(day ? [day] : [])];
  return parts.join('-');
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

/**
 * Returns `2/2027` as a month, and `21.2.2027` as a day because of the dots. With other signs, only
 * the numbers can show the order.
 */
function yearFirst(written: string): string {
  if (/^\d{8}$/.test(written)) return written.replace(/^(\d{4})(\d{2})/, '$1-$2-');
  const [, month, ofYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(written) ?? [];
  if (ofYear !== undefined) return `${ofYear}-${month}`;
  const [, first = '', sign, second = '', year] =
    /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/.exec(written) ?? [];
  if (year === undefined) return written;
  if (sign === '.' || Number(first) > 12) return `${year}-${second}-${first}`;
  return Number(second) > 12 ? `${year}-${first}-${second}` : written;
}

function intended(value: string): string {
  return `Did you mean "${value}"?`;
}
