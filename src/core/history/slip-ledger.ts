import { sayDuration } from '../diff/say-duration.ts';
import { sayOrdinal } from '../diff/say-ordinal.ts';
import { lastDayOf } from '../model/period.ts';
import { oncePer } from '../roadmap/once-per.ts';
import type { Roadmap, Slice } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { historyOf } from './history-of.ts';
import type { At } from './steps-of.ts';

/**
 * The promises that were put off, those that are still open first, and of these the ones put off
 * most often. What was promised before history is known, or not committed, is not counted.
 */
export const slipLedger = oncePer((roadmap: Roadmap): readonly SlippedPromise[] => {
  const ledger = roadmap.slices
    .map((slice) => promiseHistory(roadmap, slice))
    .filter((promise) => promise !== undefined && promise.slips > 0) as SlippedPromise[];
  ledger.sort(
    (a, b) =>
      Number(b.state === 'open') - Number(a.state === 'open') ||
      b.slips - a.slips ||
      compare(b.moves.at(-1)?.date ?? '', a.moves.at(-1)?.date ?? ''),
  );
  return ledger;
});

/** Every period a slice was promised for, in turn; `undefined` when it never was for more than one. */
export function promiseHistory(roadmap: Roadmap, slice: Slice): SlippedPromise | undefined {
  const item = historyOf(roadmap, slice);
  if (item === undefined) return undefined;
  const targets = item.events.filter(({ what }) => what === 'target');
  const firstSet = targets.find(({ to }) => to !== undefined);
  const first = item.initial.target ?? firstSet?.to;
  if (first === undefined) return undefined;
  const isOld = item.initial.target !== undefined;
  const madeOn = isOld ? item.firstSeen : firstSet?.date;
  const moves: Retarget[] = [];
  let from = item.initial.target;
  for (const { to, date, commit } of targets) {
    if (from !== undefined) moves.push({ from, ...(to !== undefined && { to }), date, commit });
    from = to ?? from;
  }
  const slips = moves.filter((move) => move.to !== undefined && isLater(move.from, move.to)).length;
  const last = from ?? first;
  return {
    ...{ slice, first, last, moves, slips, state: stateOf(slice) },
    ...(madeOn !== undefined && { madeOn }),
    inAll: isLater(first, last) ? sayDuration(first, last) : '',
  };
}

function stateOf({ status, target }: Slice): SlippedPromise['state'] {
  if (status === 'shipped' || status === 'dropped') return 'ended';
  return target === undefined ? 'withdrawn' : 'open';
}

/** `third time, eleven months in all`. */
export function sayInAll({ slips, inAll }: SlippedPromise): string {
  return inAll === '' ? `${sayOrdinal(slips)} time` : `${sayOrdinal(slips)} time, ${inAll} in all`;
}

/** Whether one period ends after another. */
export function isLater(from: string, to: string): boolean {
  return lastDayOf(to) > lastDayOf(from);
}

/** A promise and what became of it. */
export interface SlippedPromise {
  readonly slice: Slice;
  /** The period it was promised for at first, and is promised for now, or was last. */
  readonly first: string;
  readonly last: string;
  /** The day it was made; absent where that is not known. */
  readonly madeOn?: string;
  readonly moves: readonly Retarget[];
  /** How many of the moves put it off. */
  readonly slips: number;
  /** How much later it is in all, in words; empty when it is not. */
  readonly inAll: string;
  /** Whether it still holds; one that is withdrawn may be made again. */
  readonly state: 'open' | 'withdrawn' | 'ended';
}

/** A promise that was moved or withdrawn, or made again after it was withdrawn. */
export interface Retarget extends At {
  /** The period it was promised for before, or was last. */
  readonly from: string;
  /** Absent when it was withdrawn. */
  readonly to?: string;
}
