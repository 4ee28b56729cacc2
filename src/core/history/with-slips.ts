import type { ChangeKind } from '../diff/change-kinds.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Move } from './move.ts';

/** Returns a move of a promise of one of `kinds` with the number of its slips. */
export function withSlips(roadmap: Roadmap, move: Move, kinds: ReadonlySet<ChangeKind>): Move {
  if (!kinds.has(move.kind) || !isPromise(move)) return move;
  const promise = roadmap.byId.slice.get(move.item.id)?.promise;
  if (!promise || promise.slips === 0) return move;
  const { target: last, slips: count, first, since } = promise;
  return {
    ...move,
    detail: { last, day: move.date, ...move.detail, slips: { count, first, since } },
  };
}

function isPromise(move: Move): move is Move<EndedPromise | 'promise-made'> {
  return move.kind === 'promise-made' || endedPromises.has(move.kind);
}

/** The ends that a promise can have when its slice ships. */
export const endedPromises: ReadonlySet<ChangeKind> = new Set([
  'promise-kept',
  'promise-missed',
  'promise-undated',
]);

type EndedPromise = 'promise-kept' | 'promise-missed' | 'promise-undated';
