import { quarterNumber } from '../model/days.ts';
import { horizons } from '../model/intent.ts';
import type { Intent, Roadmap } from '../roadmap/roadmap.ts';
import { historyOf } from '../roadmap/item-key.ts';

/**
 * The intents that keep being carried over: in the nearest horizon while at least two quarters ended,
 * or taken there again after having been put back. Those carried longest come first.
 */
export function carriedIntents(roadmap: Roadmap): readonly CarriedIntent[] {
  const carried = roadmap.intents.flatMap((intent) => carriedIntent(roadmap, intent) ?? []);
  return carried
    .filter(({ quarters, putBack }) => quarters > 1 || putBack > 0)
    .toSorted((a, b) => b.quarters - a.quarters || b.putBack - a.putBack);
}

function carriedIntent(roadmap: Roadmap, intent: Intent): CarriedIntent | undefined {
  const item = historyOf(roadmap, intent);
  if (item === undefined || intent.horizon === undefined) return undefined;
  let [since, horizon] = [item.initialDate, item.initial.horizon];
  let isKnown = item.firstSeen !== undefined;
  let putBack = 0;
  for (const { what, date, from, to } of item.events) {
    if (what !== 'horizon') continue;
    if (isFurther(from, to)) putBack += 1;
    [since, horizon, isKnown] = [date, to, true];
  }
  const quarters = intent.horizon === 'now' && horizon === 'now' ? ends(since, roadmap.asOf) : 0;
  const countedSince =
    item.knownSince ?? (item.firstSeen === undefined ? item.initialDate : undefined);
  return { intent, since, isKnown, quarters, putBack, countedSince };
}

/** An intent that was declined before had no horizon. */
function isFurther(from: string | undefined, to: string | undefined): boolean {
  const [was, is] = [from, to].map((horizon) => horizons.findIndex((each) => each === horizon));
  return was !== undefined && is !== undefined && was >= 0 && is > was;
}

/** How many quarters ended between two days. */
function ends(from: string, to: string): number {
  return quarterNumber(to) - quarterNumber(from);
}

export interface CarriedIntent {
  readonly intent: Intent;
  /** The day it came to its horizon; if not `isKnown`, it was there on that day already. */
  readonly since: string;
  readonly isKnown: boolean;
  /** How many quarters ended during its last stay in the nearest horizon. */
  readonly quarters: number;
  /** How often it was moved further away: at least so often, where that is counted since a day only. */
  readonly putBack: number;
  readonly countedSince: string | undefined;
}
