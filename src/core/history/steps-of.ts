import { followFacts } from './facts-at.ts';
import type { Facts, HistoryEvent, ItemHistory } from './history.ts';

/** Events of one commit and one day are one step. */
export function stepsOf(item: ItemHistory): readonly DatedStep[] {
  const follow = followFacts(item);
  let before = follow([]);
  return runsOf(item.events).map(({ at, events }) => {
    const after = follow(events);
    const step = { before, after, at };
    before = after;
    return step;
  });
}

function runsOf(events: readonly HistoryEvent[]): readonly Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const { date, commit } = event;
    if (last?.at.date === date && last.at.commit === commit) last.events.push(event);
    else runs.push({ at: { date, commit }, events: [event] });
  }
  return runs;
}

interface Run {
  readonly at: At;
  readonly events: HistoryEvent[];
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
