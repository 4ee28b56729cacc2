import { factsAfter } from './facts-at.ts';
import type { Facts, HistoryEvent, ItemHistory } from './history.ts';

/** Events of one commit and one day are one step. */
export function stepsOf(item: ItemHistory): readonly DatedStep[] {
  const steps: DatedStep[] = [];
  const { events } = item;
  let before = factsAfter(item, []);
  for (let at = 0; at < events.length;) {
    const first = events[at] as HistoryEvent;
    const isOther = ({ commit, date }: HistoryEvent) =>
      commit !== first.commit || date !== first.date;
    const next = events.findIndex((event, index) => index > at && isOther(event));
    at = next < 0 ? events.length : next;
    const after = factsAfter(item, events.slice(0, at));
    steps.push({ before, after, at: { date: first.date, commit: first.commit } });
    before = after;
  }
  return steps;
}

/** When it happened; without a commit it is not committed yet. */
export interface At {
  readonly date: string;
  readonly commit: number | undefined;
}

/** From what an item said to what it said then. */
export interface DatedStep {
  readonly before: Facts | undefined;
  readonly after: Facts | undefined;
  readonly at: At;
}
