/** A range of days in plain units: `4 to 12 days`, `1 to 3 weeks`, `about 5 weeks`. */
export function saySpan(low: number, high: number): string {
  const [from, to] = [measure(low, high), measure(high, high)];
  if (from.count === to.count && from.unit === to.unit) {
    const isExact = low === high && (to.unit === 'day' || high % 7 === 0);
    return `${isExact ? '' : 'about '}${say(to)}`;
  }
  return from.unit === to.unit ? `${from.count} to ${say(to)}` : `${say(from)} to ${say(to)}`;
}

/** Up to two weeks, days are counted, and below one in any case. */
function measure(days: number, high: number): Length {
  const isLong = high >= 14 && days >= 7;
  return isLong ? { count: Math.round(days / 7), unit: 'week' } : { count: days, unit: 'day' };
}

function say({ count, unit }: Length): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

interface Length {
  readonly count: number;
  readonly unit: 'day' | 'week';
}
