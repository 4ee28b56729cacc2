import type { Roadmap } from '../roadmap/roadmap.ts';

/** How many weeks are told on the first page of what moved; what is older is told year by year. */
export const recentWeeks = 26;

/** The years in which something moved, newest first; none while all of it is recent. */
export function changeYears(roadmap: Roadmap): readonly string[] {
  const known = made.get(roadmap);
  if (known) return known;
  const days = daysOf(roadmap).filter((day) => day <= roadmap.asOf);
  const isOld = days.some((day) => day < recentSince(roadmap.asOf));
  const years = isOld ? [...new Set(days.map((day) => day.slice(0, 4)))] : [];
  years.sort().reverse();
  made.set(roadmap, years);
  return years;
}

/** The Monday with which the recent weeks begin. */
export function recentSince(asOf: string): string {
  const date = new Date(`${mondayOf(asOf)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 7 * (recentWeeks - 1));
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const made = new WeakMap<Roadmap, readonly string[]>();

function daysOf({ history, slices, goals, updates }: Roadmap): readonly string[] {
  return [
    ...(history?.commits ?? []).map(({ date }) => date),
    ...slices.flatMap(({ started, shipped }) => [started ?? [], shipped ?? []].flat()),
    ...goals.flatMap(({ measurement }) => (measurement?.readings ?? []).map(({ date }) => date)),
    ...updates.map(({ date }) => date),
  ];
}
