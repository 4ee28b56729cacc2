import { factsAt } from '../../core/history/facts-at.ts';
import type { History } from '../../core/history/history.ts';
import { horizonAt } from '../../core/history/horizon-at.ts';
import { itemKey, partsOfKey } from '../../core/history/item-key.ts';
import { oncePer } from '../../core/roadmap/once-per.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/**
 * Where every intent stood at the end of each month, from the first one known to that of `asOf`.
 * `undefined` when there is nothing to replay: no history, no second month, or nothing that changed.
 */
export const boardReplay = oncePer(
  ({ history, intents, asOf }: Roadmap): BoardReplay | undefined => {
    if (history?.since === undefined) return undefined;
    const months = monthsBetween(history.since, asOf);
    if (months.length < 2) return undefined;
    const current = intents.map(({ id, title }) => ({ id, title, isGone: false }));
    const known = new Set(intents.map(itemKey));
    const items = [...current, ...goneIntents(history, known, asOf)]
      .map((item) => ({ ...item, stood: placesOf(history, item.id, months, asOf) }))
      .filter(({ stood }) => stood.some((place) => horizonsAndDeclined.has(place)));
    if (!items.some(({ stood }) => new Set(stood).size > 1)) return undefined;
    return { months, items };
  },
);

const horizonsAndDeclined: ReadonlySet<Place> = new Set(['now', 'next', 'later', 'declined']);

/** The months from one day to another, each as `YYYY-MM`. */
function monthsBetween(from: string, to: string): readonly string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(monthNumber(to) - first + 1, 0) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function monthNumber(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Those that were there once and are not any more, with the last title they had. */
function goneIntents({ items }: History, known: ReadonlySet<string>, asOf: string) {
  return [...items].flatMap(([key, item]) => {
    const { type, id } = partsOfKey(key);
    if (type !== 'intent' || known.has(key)) return [];
    const days = [item.initialDate, ...item.events.map(({ date }) => date)].toSorted();
    const titles = days.map((day) => (day > asOf ? undefined : factsAt(item, day)?.title));
    return [{ id, title: titles.findLast((title) => title !== undefined) ?? id, isGone: true }];
  });
}

function placesOf(
  history: History,
  id: string,
  months: readonly string[],
  asOf: string,
): readonly Place[] {
  return months.map((month) => {
    // No month has more days, and days are compared as text. The last one is not over yet.
    const day = `${month}-31` < asOf ? `${month}-31` : asOf;
    return horizonAt(history, { type: 'intent', id }, day) ?? 'absent';
  });
}

export interface BoardReplay {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  /** In the order of the board; those that are gone come last. */
  readonly items: readonly ReplayedIntent[];
}

export interface ReplayedIntent {
  readonly id: string;
  /** Of one that is gone, the last it had. */
  readonly title: string;
  readonly isGone: boolean;
  /** Where it stood at the end of each month. */
  readonly stood: readonly Place[];
}

export type Place = 'now' | 'next' | 'later' | 'declined' | 'absent';
