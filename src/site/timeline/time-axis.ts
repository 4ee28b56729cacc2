import { addDays, daysBetween, daysOf } from '../../core/model/days.ts';
import { firstDayOf } from '../../core/model/period.ts';
import { quartersOf, type DaySpan } from '../../core/roadmap/timeline-years.ts';

/**
 * Returns the scale of a drawing from one day to another, in per cent of its width: from the right
 * where it `isMirrored`. Days outside are at its ends.
 */
export function timeAxis(span: DaySpan, isMirrored = false): TimeAxis {
  const length = daysOf(span.first, span.last);
  const at = (day: string) => {
    const share = Math.min(1, Math.max(0, daysBetween(span.first, day) / length));
    return Math.round((isMirrored ? 1 - share : share) * 10_000) / 100;
  };
  const quarters = quartersOf(span);
  return {
    span,
    at,
    after: (day) => at(addDays(day, 1)),
    has: (day) => day >= span.first && day <= span.last,
    sign: isMirrored ? -1 : 1,
    quarters: quarters.map((period) => ({ period, x: at(firstDayOf(period)) })),
    months: quarters.flatMap(monthsOf).map((day) => ({ day, x: at(day) })),
  };
}

function monthsOf(quarter: string): readonly string[] {
  const first = firstDayOf(quarter);
  const month = Number(first.slice(5, 7));
  return [0, 1, 2].map((step) => `${first.slice(0, 5)}${String(month + step).padStart(2, '0')}-01`);
}

export interface TimeAxis {
  readonly span: DaySpan;
  at(day: string): number;
  /** Where a day ends. */
  after(day: string): number;
  has(day: string): boolean;
  /** The direction of time on the screen. */
  readonly sign: 1 | -1;
  readonly quarters: readonly { readonly period: string; readonly x: number }[];
  /** The first day of each month. */
  readonly months: readonly { readonly day: string; readonly x: number }[];
}
