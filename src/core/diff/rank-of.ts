import { changeKinds, type ChangeKind } from './change-kinds.ts';

/** Where a kind stands in the order a leader would ask. */
export function rankOf(kind: ChangeKind): number {
  return ranks.get(kind) ?? ranks.size;
}

const ranks = new Map(Object.keys(changeKinds).map((name, rank) => [name, rank]));
