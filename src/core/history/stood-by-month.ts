import type { ItemHistory } from './history.ts';

/**
 * How an item stood at the end of each of `months`, which follow one another; the last is not over
 * before `asOf`. `stateOn` is asked only of the ends of months in which something happened, so that
 * whatever is still costs nothing.
 */
export function stoodByMonth<State>(
  item: ItemHistory | undefined,
  { months, asOf }: { readonly months: readonly string[]; readonly asOf: string },
  stateOn: (day: string) => State,
): readonly State[] {
  const days = item ? [item.initialDate, ...item.events.map(({ date }) => date)] : [];
  const busy = new Set(days.map((day) => day.slice(0, 7)));
  const stood: State[] = [];
  for (const [index, month] of months.entries()) {
    const before = stood[index - 1];
    // No month has more days, and days are compared as text.
    const end = `${month}-31` < asOf ? `${month}-31` : asOf;
    stood.push(before === undefined || busy.has(month) ? stateOn(end) : before);
  }
  return stood;
}
