import type { Intent, Slice } from '../../core/roadmap/roadmap.ts';

/**
 * The name of the shape that stands for an item and its state. The outline tells the kind (ring,
 * target, diamond, disc), the filling tells the state.
 */
export function markOf(item: { readonly type: 'vision' | 'goal' } | Intent | Slice): MarkName {
  if (item.type === 'slice') return item.blockedBy.length > 0 ? 'blocked' : item.status;
  if (item.type === 'intent') return item.horizon ?? 'declined';
  return item.type;
}

/** The state of a slice in words, for people: blocked ones say so first. */
export function stateInWords(slice: Slice): string {
  return slice.blockedBy.length > 0 ? `${slice.status}, blocked` : slice.status;
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
