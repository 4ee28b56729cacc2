import { stages, type Stage } from '../model/intent.ts';
import { factsAt } from '../model/facts-at.ts';
import type { History } from '../model/history.ts';
import { historyOf } from '../roadmap/item-key.ts';

/**
 * Returns the horizon of an intent or a slice at the end of a day; a slice without a horizon of its
 * own has that of its intent. `undefined` while it did not exist; before `History.since` nothing
 * is known.
 */
export function horizonAt(
  history: History,
  item: { readonly type: 'intent' | 'slice'; readonly id: string },
  day: string,
): Stage | undefined {
  const found = historyOf({ history }, item);
  const facts = found && factsAt(found, day);
  if (facts === undefined) return undefined;
  const own = stages.find((horizon) => horizon === facts.horizon);
  if (own !== undefined || item.type === 'intent' || facts.intent === undefined) return own;
  return horizonAt(history, { type: 'intent', id: facts.intent }, day);
}
