import { factsAt } from '../../core/model/facts-at.ts';
import { itemKey, partsOfKey } from '../../core/roadmap/item-key.ts';
import { monthsKnown, placesByMonth, type Place } from '../../core/history/states-by-month.ts';
import { oncePer } from '../../core/once-per.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';

/** The horizon of every intent at the end of each known month; `undefined` if nothing ever changed. */
export const boardReplay = oncePer((roadmap: Roadmap): BoardReplay | undefined => {
  const months = monthsKnown(roadmap);
  if (months.length < 2) return undefined;
  const current = roadmap.intents.map(({ id, title }) => ({ id, title, isGone: false }));
  const items = [...current, ...goneIntents(roadmap)]
    .map((item) => ({ ...item, states: placesByMonth(roadmap, item.id) }))
    .filter(({ states }) => states.some((place) => place !== 'absent'));
  if (!items.some(({ states }) => new Set(states).size > 1)) return undefined;
  return { months, items };
});

/** Intents that were deleted, with the last title they had. */
function goneIntents({ history, intents, asOf }: Roadmap) {
  const known = new Set(intents.map(itemKey));
  return [...(history?.items ?? [])].flatMap(([key, item]) => {
    const { type, id } = partsOfKey(key);
    if (type !== 'intent' || known.has(key)) return [];
    const days = [item.initialDate, ...item.events.map(({ date }) => date)].toSorted();
    const titles = days.map((day) => (day > asOf ? undefined : factsAt(item, day)?.title));
    return [{ id, title: titles.findLast((title) => title !== undefined) ?? id, isGone: true }];
  });
}

export interface BoardReplay {
  /** Each as `YYYY-MM`, the oldest first; the last one is that of today. */
  readonly months: readonly string[];
  /** In the order of the board; deleted ones come last. */
  readonly items: readonly ReplayedIntent[];
}

export interface ReplayedIntent {
  readonly id: string;
  /** Of a deleted one, the last it had. */
  readonly title: string;
  readonly isGone: boolean;
  readonly states: readonly Place[];
}
