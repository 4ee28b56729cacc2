import { addDays, mondayOf, yearOfWeek } from '../model/days.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { movesOf } from './moves-of.ts';

/** The number of weeks on the first page of changes; older ones have a page for each year. */
export const recentWeeks = 26;

/**
 * The years in which something moved, newest first; none while all of it is recent.
 */
export const changeYears = oncePer((roadmap: Roadmap): readonly string[] => {
  const days = daysOf(roadmap).filter((day) => day <= roadmap.asOf);
  const isOld = days.some((day) => day < recentSince(roadmap.asOf));
  const years = isOld ? [...new Set(days.map(yearOfWeek))] : [];
  return years.toSorted().toReversed();
});

/** The Monday with which the recent weeks begin. */
export function recentSince(asOf: string): string {
  return addDays(mondayOf(asOf), -7 * (recentWeeks - 1));
}

function daysOf(roadmap: Roadmap): readonly string[] {
  return [...movesOf(roadmap), ...roadmap.updates].map(({ date }) => date);
}
