import type { ChangeKind } from '../diff/change-kinds.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Move } from './move.ts';
import { promiseHistory } from './slip-ledger.ts';

/** A move of a promise of one of `kinds`, with how often that promise was put off. */
export function withSlips(roadmap: Roadmap, move: Move, kinds: ReadonlySet<ChangeKind>): Move {
  if (!kinds.has(move.kind) || !isPromise(move)) return move;
  const slice = roadmap.byId.slice.get(move.item.id);
  const promise = slice && promiseHistory(roadmap, slice);
  if (!promise || promise.slips === 0) return move;
  const slips = { count: promise.slips, first: promise.first };
  return { ...move, detail: { last: promise.last, day: move.date, ...move.detail, slips } };
}

function isPromise(move: Move): move is Move<EndedPromise | 'promise-made'> {
  return move.kind === 'promise-made' || endedPromises.has(move.kind);
}

/** What a promise can come to when its slice ships. */
export const endedPromises: ReadonlySet<ChangeKind> = new Set([
  'promise-kept',
  'promise-missed',
  'promise-undated',
]);

type EndedPromise = 'promise-kept' | 'promise-missed' | 'promise-undated';
