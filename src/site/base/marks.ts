import type { Intent, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import type { Horizon } from '../../core/model/intent.ts';

/** The mark of an item: its outline shows the kind, its filling the state. */
export function markOf(item: { readonly type: 'vision' | 'goal' } | Intent | Slice): MarkName {
  if (item.type === 'slice') return item.blockedBy.length > 0 ? 'blocked' : item.status;
  if (item.type === 'intent') return item.horizon ?? 'declined';
  return item.type;
}

/** The state of a slice in words, for people: blocked ones say so first. */
export function stateInWords(slice: Slice): string {
  return slice.blockedBy.length > 0 ? `${slice.status}, blocked` : slice.status;
}

/** A horizon inside of a sentence: `later`, or in a word of the organisation's own, `“Später”`. */
export function sayHorizon(horizon: Horizon, { labels }: Settings): string {
  return labels[horizon].toLowerCase() === horizon ? horizon : `“${labels[horizon]}”`;
}

export type MarkName =
  | 'vision'
  | 'goal'
  | NonNullable<Intent['horizon']>
  | 'declined'
  | Slice['status']
  | 'blocked'
  | 'aging'
  | 'stale'
  | 'unmet'
  | 'agreed';
