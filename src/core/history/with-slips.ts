import type { ChangeKind } from '../diff/change-kinds.ts';
import { sayNumber } from '../diff/say-number.ts';
import { sayPeriod } from '../diff/say-period.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Move } from './move.ts';
import { promiseHistory } from './slip-ledger.ts';

/** A move of a promise of one of `kinds`, with how often that promise was put off. */
export function withSlips(roadmap: Roadmap, move: Move, kinds: ReadonlySet<ChangeKind>): Move {
  const slice = kinds.has(move.kind) ? roadmap.byId.slice.get(move.id) : undefined;
  const promise = slice && promiseHistory(roadmap, slice);
  if (!promise || promise.slips === 0) return move;
  const before = `put off ${sayTimes(promise.slips)}, and first promised for ${sayPeriod(promise.first)}`;
  return { ...move, text: move.text.replace(/\.$/, `; it was ${before}.`) };
}

/** What a promise can come to when its slice ships. */
export const endedPromises: ReadonlySet<ChangeKind> = new Set([
  'promise-kept',
  'promise-missed',
  'promise-undated',
]);

function sayTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${sayNumber(count)} times`;
}
