import type { Facts, HistoryEvent, ItemHistory } from './history.ts';

/**
 * What an item said at the end of a day; `undefined` while it was not there. Of days before
 * `History.since` nothing is known, and it is for whoever asks to heed that.
 */
export function factsAt(item: ItemHistory, day: string): Facts | undefined {
  if (day < item.initialDate) return undefined;
  return factsAfter(
    item,
    item.events.filter(({ date }) => date <= day),
  );
}

/** What an item says once those of its events have happened; `undefined` when the last one removes it. */
export function factsAfter(item: ItemHistory, events: readonly HistoryEvent[]): Facts | undefined {
  return followFacts(item)(events);
}

/** Tells what an item says once those events, too, have happened: each is given once, in order. */
export function followFacts({
  initial,
}: ItemHistory): (events: readonly HistoryEvent[]) => Facts | undefined {
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = { ...initial };
  let isThere = true;
  return (events) => {
    for (const { what, to } of events) {
      if (what === 'added' || what === 'removed') isThere = what === 'added';
      else if (to === undefined) delete facts[what];
      else facts[what] = to;
    }
    return isThere ? { ...facts } : undefined;
  };
}
