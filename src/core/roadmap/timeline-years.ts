import { quarterNumber } from '../model/days.ts';
import { firstDayOf, lastDayOf } from '../model/period.ts';
import { oncePer } from '../once-per.ts';
import { isOpenPromise } from '../promise/judge-promise.ts';
import type { Roadmap, Slice } from './roadmap.ts';

/** Returns the years, oldest first, that have a page of the timeline; none while all fits on one. */
export const timelineYears = oncePer(({ asOf, intents, slices }: Roadmap): readonly string[] => {
  const spans = slices.flatMap((slice) => spanOf(slice, asOf) ?? []);
  const done = intents.flatMap((intent) => intent.done ?? []);
  const days = [...done, ...spans.flatMap(({ first, last }) => [first, last])];
  const around = aroundDay(asOf);
  if (days.every((day) => day >= around.first && day <= around.last)) return [];
  return [...new Set(days.map((day) => day.slice(0, 4)))].toSorted();
});

/** Returns the days a slice takes up in time; `undefined` if it has no date: not even a promise. */
export function spanOf(slice: Slice, asOf: string): DaySpan | undefined {
  const { status, promise } = slice;
  const { started, shipped } = slice.days;
  const isActive = status === 'active';
  const promised = promise && isOpenPromise(promise) && [firstDayOf(promise.target), promise.due];
  const days = [
    (isActive || status === 'shipped') && started,
    status === 'shipped' && shipped,
    ...(promised || []),
    (isActive || promise?.state === 'overdue') && asOf,
  ].filter((day) => typeof day === 'string');
  const first = days.toSorted()[0];
  const last = days.toSorted().at(-1);
  const isUnknown = status === 'shipped' && shipped === undefined;
  return isUnknown || first === undefined || last === undefined ? undefined : { first, last };
}

/** Returns the quarter of a day, with two before and two after it. */
export function aroundDay(day: string): DaySpan {
  const now = quarterNumber(day);
  return { first: firstDayOf(quarterAt(now - 2)), last: lastDayOf(quarterAt(now + 2)) };
}

/** Returns the quarters of a span that begins and ends with one, as periods. */
export function quartersOf({ first, last }: DaySpan): readonly string[] {
  const count = quarterNumber(last) - quarterNumber(first) + 1;
  return Array.from({ length: count }, (_, step) => quarterAt(quarterNumber(first) + step));
}

/** Returns the quarter of a day, as a period. */
export function quarterOf(day: string): string {
  return quarterAt(quarterNumber(day));
}

function quarterAt(number: number): string {
  return `${String(Math.floor(number / 4)).padStart(4, '0')}-Q${(number % 4) + 1}`;
}

/** From one day to another, both included. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}
