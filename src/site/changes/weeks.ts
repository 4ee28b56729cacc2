import { recentSince } from '../../core/history/change-years.ts';
import type { Move } from '../../core/history/move.ts';
import { movesOf } from '../../core/history/moves-of.ts';
import { addDays, daysBetween, mondayOf, yearOfWeek } from '../../core/model/days.ts';
import { oncePer } from '../../core/once-per.ts';
import type { Roadmap, Update } from '../../core/roadmap/roadmap.ts';
import type { Marker } from '../../core/history/markers.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { changeKinds, type ChangeGroup } from '../../core/diff/change-kinds.ts';
import { withoutRepeats } from '../../words/list-changes.ts';

/** The weeks on the first page of changes, newest first. */
export function recentWeeksOf(roadmap: Roadmap): readonly Week[] {
  const since = recentSince(roadmap.asOf);
  return weeksOf(roadmap).filter(({ monday }) => monday >= since);
}

/** Whether the history of those weeks is known: only then does an empty page mean no changes. */
export function isRecentKnown({ asOf, history }: Roadmap): boolean {
  if (history?.completeness === 'whole') return true;
  const isKept = history?.completeness === 'shallow' && history.since !== undefined;
  return isKept && history.since < recentSince(asOf);
}

/** The weeks of a year, newest first. */
export function weeksOfYear(roadmap: Roadmap, year: string): readonly Week[] {
  return weeksOf(roadmap).filter(({ monday }) => yearOfWeek(monday) === year);
}

/** Every week in which something moved or was posted, newest first. Made once for a roadmap. */
export const weeksOf = oncePer((roadmap: Roadmap): readonly Week[] => {
  const moves = Map.groupBy(movesOf(roadmap), ({ date }) => mondayOf(date));
  const updates = Map.groupBy(postedUpdates(roadmap), ({ date }) => mondayOf(date));
  const mondays = [...new Set([...moves.keys(), ...updates.keys()])].sort().toReversed();
  return mondays.map((monday): Week => ({
    monday,
    sunday: addDays(monday, 6),
    id: `week-${monday}`,
    updates: updates.get(monday) ?? [],
    moves: moves.get(monday) ?? [],
  }));
});

/** Returns updates up to the day of the roadmap, newest first: one of a later day is not news yet. */
export function postedUpdates({ updates, asOf }: Roadmap): readonly Update[] {
  return updates.filter(({ date }) => date <= asOf);
}

/** The label of a moment to look back to. */
export function sayMarker({ kind, name, date }: Marker, t: Messages): string {
  if (kind === 'month') return formatPeriod(name, t.locale);
  const day = formatDay(date, t.locale);
  return kind === 'review' ? t('since.review', { day }) : t('since.release', { name, day });
}

/** The title of its page. */
export function titleSince({ kind, name, date }: Marker, t: Messages): string {
  if (kind === 'month') return t('since.title-month', { month: formatPeriod(name, t.locale) });
  const day = formatDay(date, t.locale);
  return kind === 'review'
    ? t('since.title-review', { day })
    : t('since.title-release', { name, day });
}

/** The few moves of the last three months that a leader would ask of, newest first. */
export function lately(roadmap: Roadmap): readonly Move[] {
  const recent = movesOf(roadmap).filter(({ date }) => daysBetween(date, roadmap.asOf) <= days);
  const wanted = recent.filter(({ kind }) => asked.has(changeKinds[kind].group));
  return withoutRepeats(wanted).slice(0, most);
}

const days = 92;
const most = 6;

const asked: ReadonlySet<ChangeGroup> = new Set([
  'direction',
  'promises',
  'work',
  'horizons',
  'measures',
]);

export interface Week {
  readonly monday: string;
  readonly sunday: string;
  /** The fragment its page shows it under. */
  readonly id: string;
  readonly updates: readonly Update[];
  readonly moves: readonly Move[];
}
