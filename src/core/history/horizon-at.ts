import { type Horizon, horizons } from '../model/intent.ts';
import { factsAt } from '../model/facts-at.ts';
import type { History } from '../model/history.ts';
import { historyOf } from '../roadmap/history-of.ts';

/**
 * Where an intent or a slice stood at the end of a day: a slice without a horizon of its own where
 * its intent stood. `undefined` while it was not there; heed `History.since`, before which nothing
 * is known.
 */
export function horizonAt(
  history: History,
  item: { readonly type: 'intent' | 'slice'; readonly id: string },
  day: string,
): Horizon | 'declined' | undefined {
  const found = historyOf({ history }, item);
  const facts = found && factsAt(found, day);
  if (facts === undefined) return undefined;
  if (facts.horizon === 'declined') return 'declined';
  const own = horizons.find((horizon) => horizon === facts.horizon);
  if (own !== undefined || item.type === 'intent' || facts.intent === undefined) return own;
  return horizonAt(history, { type: 'intent', id: facts.intent }, day);
}
