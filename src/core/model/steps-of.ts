import { followFacts } from './facts-at.ts';
import type { Facts, HistoryEvent, ItemHistory } from './history.ts';

/** Returns the steps of an item: all that one commit changed is one step. */
export function stepsOf(item: ItemHistory): readonly DatedStep[] {
  const follow = followFacts(item);
  let before = follow([]);
  return runsOf(item.events).map(([first, ...others]) => {
    const events = [first, ...others];
    const { commit, date, knownOn = date } = first;
    const after = follow(events);
    const step = { before, after, at: { date: knownOn, commit }, events };
    before = after;
    return step;
  });
}

function runsOf(events: readonly HistoryEvent[]): readonly Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last && last[0].commit === event.commit) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

type Run = [HistoryEvent, ...HistoryEvent[]];

/** When it became known; without a commit it is not committed yet. */
export interface At {
  readonly date: string;
  readonly commit: number | undefined;
}

/** From what an item said to what it said then. */
export interface DatedStep {
  readonly before: Facts | undefined;
  readonly after: Facts | undefined;
  readonly at: At;
  readonly events: readonly HistoryEvent[];
}
