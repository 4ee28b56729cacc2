import { monthNumber } from '../model/days.ts';
import type { Stage } from '../model/intent.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { historyOf } from '../roadmap/item-key.ts';
import type { ItemHistory } from '../model/history.ts';
import { horizonAt } from './horizon-at.ts';

/**
 * The months from the first one history knows to that of `asOf`, each as `YYYY-MM`; none where nothing
 * is known.
 */
export function monthsKnown({ history, asOf }: Known): readonly string[] {
  if (history?.since === undefined) return [];
  const first = monthNumber(history.since);
  return Array.from({ length: Math.max(monthNumber(asOf) - first + 1, 0) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Returns the place of an intent at the end of each known month. */
export function placesByMonth(roadmap: Known, id: string): readonly Place[] {
  const { history } = roadmap;
  const intent = { type: 'intent', id } as const;
  const placeOn = (day: string) => history && horizonAt(history, intent, day);
  return statesByMonth(roadmap, historyOf(roadmap, intent), (day) => placeOn(day) ?? 'absent');
}

/**
 * Returns the state of an item at the end of each known month; the last month ends at `asOf`.
 * `stateOn` is only called for months in which something happened.
 */
export function statesByMonth<State>(
  roadmap: Known,
  item: ItemHistory | undefined,
  stateOn: (day: string) => State,
): readonly State[] {
  const days = item ? [item.initialDate, ...item.events.map(({ date }) => date)] : [];
  const busy = new Set(days.map((day) => day.slice(0, 7)));
  const states: State[] = [];
  for (const [index, month] of monthsKnown(roadmap).entries()) {
    const before = states[index - 1];
    // No month has more days, and days are compared as text.
    const end = `${month}-31` < roadmap.asOf ? `${month}-31` : roadmap.asOf;
    states.push(before === undefined || busy.has(month) ? stateOn(end) : before);
  }
  return states;
}

type Known = Pick<Roadmap, 'history' | 'asOf'>;

export type Place = Stage | 'absent';
