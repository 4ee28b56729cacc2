import { addDays, daysBetween, mondayOf, quarterNumber } from '../../core/model/days.ts';
import { firstDayOf, lastDayOf } from '../../core/model/period.ts';

/**
 * Returns the time scale of a drawing: from the month of the first of `days` to the end of the
 * month of the last, one quarter at least. `share` is how much of the whole width it has, in per
 * cent, `width` the least that may be in pixels: by that the marks are as fine as there is room
 * for.
 */
export function timeAxis(days: readonly string[], { share, width }: Room): TimeAxis {
  const sorted = days.toSorted();
  const start = `${(sorted[0] ?? '1970-01-01').slice(0, 7)}-01`;
  const end = laterOf(lastDayOf((sorted.at(-1) ?? start).slice(0, 7)), addDays(start, 91));
  const span = daysBetween(start, end) + 1;
  const dayWidth = (width * share) / 100 / span;
  const at = (day: string) => round((daysBetween(start, day) / span) * share);
  const within = (list: readonly string[]) => list.filter((day) => day >= start && day <= end);
  const quarters = quartersOf(start, end);
  return {
    start,
    end,
    at,
    after: (day) => at(addDays(day, 1)),
    quarters: quarters.map((period) => {
      const first = laterOf(firstDayOf(period), start);
      const last = lastDayOf(period) < end ? lastDayOf(period) : end;
      const room = (daysBetween(first, last) + 1) * dayWidth;
      return { period, x: at(first), label: labelOf(period, room, quarters.length > 1) };
    }),
    months:
      dayWidth * 30 < 34 ? [] : within(monthsOf(quarters)).map((day) => ({ day, x: at(day) })),
    weeks: dayWidth * 7 < 7 ? [] : mondaysOf(start, end).map(at),
  };
}

/** A quarter is named in full where there is room, else by its number, and the first by its year. */
function labelOf(period: string, room: number, isOneOfMany: boolean): QuarterLabel {
  if (room >= 60) return 'full';
  if (period.endsWith('Q1') && isOneOfMany) return 'year';
  return room >= 24 ? 'short' : 'none';
}

function quartersOf(start: string, end: string): readonly string[] {
  const first = quarterNumber(start);
  const count = quarterNumber(end) - first + 1;
  return Array.from({ length: count }, (_, step) => {
    const index = first + step;
    return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
  });
}

/** Returns the quarter of a day, as a period. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${(quarterNumber(day) % 4) + 1}`;
}

function monthsOf(quarters: readonly string[]): readonly string[] {
  return quarters.flatMap((period) => {
    const month = Number(firstDayOf(period).slice(5, 7));
    return [0, 1, 2].map(
      (step) => `${period.slice(0, 4)}-${String(month + step).padStart(2, '0')}-01`,
    );
  });
}

function mondaysOf(start: string, end: string): readonly string[] {
  const first = mondayOf(addDays(start, 6));
  const count = Math.floor(daysBetween(first, end) / 7) + 1;
  return Array.from({ length: count }, (_, week) => addDays(first, week * 7));
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface Room {
  readonly share: number;
  readonly width: number;
}

/** Places are in per cent of the whole width. */
export interface TimeAxis {
  readonly start: string;
  readonly end: string;
  at(day: string): number;
  after(day: string): number;
  readonly quarters: readonly QuarterTick[];
  /** The first day of each month; none where they would be too close. */
  readonly months: readonly { readonly day: string; readonly x: number }[];
  /** Mondays; none where they would be too close. */
  readonly weeks: readonly number[];
}

interface QuarterTick {
  readonly period: string;
  readonly x: number;
  readonly label: QuarterLabel;
}

type QuarterLabel = 'full' | 'short' | 'year' | 'none';
