import type { Facts, HistoryEvent, ItemHistory } from './history.ts';

/**
 * Returns the facts of an item at the end of a day; `undefined` if it did not exist. Nothing is
 * known before `History.since`: callers must check it.
 */
export function factsAt(item: ItemHistory, day: string): Facts | undefined {
  if (day < item.initialDate) return undefined;
  return factsAfter(
    item,
    item.events.filter(({ date }) => date <= day),
  );
}

/** Returns the facts of an item after these events; `undefined` if the last one removes it. */
export function factsAfter(item: ItemHistory, events: readonly HistoryEvent[]): Facts | undefined {
  return followFacts(item)(events);
}

/** Returns a function that applies events in order, each once, and returns the facts after them. */
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
