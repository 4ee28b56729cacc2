import { quote } from '../text/quote.ts';

/**
 * Returns how to read the days of one column that are only numbers, such as `10/01/2026`: one day of
 * the column that can be read in one order only shows the order of all. Other texts stay as they are.
 */
export function clearDays(column: readonly string[]): (text: string) => string {
  const found = column.flatMap((text) => partsOf(text) ?? []);
  const isDayFirst = found.some(({ first }) => first > 12);
  const isMonthFirst = found.some(({ second }) => second > 12);
  if (isDayFirst === isMonthFirst) return (text) => text;
  return (text) => {
    const parts = partsOf(text);
    if (parts === undefined) return text;
    const { first, second, year } = parts;
    const [month, day] = isMonthFirst ? [first, second] : [second, first];
    return [year.length === 2 ? `20${year}` : year, month, day].join('-');
  };
}

/** Returns why a text is no day, as the end of a sentence about it. */
export function whyNoDay(text: string): string {
  const said = `${quote(text)} is left out`;
  return partsOf(text) === undefined
    ? `${said}: it is not a day.`
    : `${said}: it is not clear which number is the month. Write it as YYYY-MM-DD.`;
}

/** Of days with slashes or hyphens: with dots, the day is first. */
function partsOf(text: string): Parts | undefined {
  const [, first, , second, year] =
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T,\s])/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  return { first: Number(first), second: Number(second), year };
}

interface Parts {
  readonly first: number;
  readonly second: number;
  readonly year: string;
}
