import { isMissed, isOpenPromise, judgePromise } from '../promise/judge-promise.ts';
import type { SlicePromise } from '../promise/promise.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap, Slice } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { removedSlices, type RemovedItem } from './removed-items.ts';

/**
 * Returns the promises that slipped or were missed: open ones first, by how often they slipped. One
 * whose slice was removed stays: a promise is not met by deleting it. Promises from before the known
 * history are not counted.
 */
export const slipLedger = oncePer((roadmap: Roadmap): readonly LedgerEntry[] => {
  const ledger = allPromises(roadmap).filter(
    ({ promise }) => promise.slips > 0 || isMissed(promise),
  );
  return ledger.sort(
    (a, b) =>
      Number(isOpenPromise(b.promise)) - Number(isOpenPromise(a.promise)) ||
      b.promise.slips - a.promise.slips ||
      compare(lastDay(b), lastDay(a)),
  );
});

/** Returns all promises that are known, and those of slices that were removed. */
export function allPromises(roadmap: Roadmap): LedgerEntry[] {
  const there = roadmap.slices.flatMap(promisesOf);
  const gone = removedSlices(roadmap).flatMap((removed) => {
    const { title, item, said } = removed;
    const before = judgePromise(said, item, roadmap.asOf);
    // A promise that ended before its slice was removed stays so.
    const wasOpen = before !== undefined && isOpenPromise(before);
    const promise = wasOpen ? judgePromise(undefined, item, roadmap.asOf) : before;
    return entriesOf(promise, { title, removed });
  });
  return [...there, ...gone];
}

/** Returns the promises of a slice that is there, oldest first. */
export function promisesOf(slice: Slice): readonly LedgerEntry[] {
  return entriesOf(slice.promise, { slice, title: slice.title });
}

function entriesOf(
  last: SlicePromise | undefined,
  about: Omit<LedgerEntry, 'promise'>,
): readonly LedgerEntry[] {
  const promises = last ? [...(last.earlier ?? []), last] : [];
  return promises.map((promise) => ({ ...about, promise }));
}

function lastDay({ promise }: LedgerEntry): string {
  return promise.moves.at(-1)?.date ?? promise.endedOn ?? promise.due;
}

/** The part of the ledger a promise is in. */
export function ledgerPart(promise: SlicePromise): 'open' | 'withdrawn' | 'removed' | 'ended' {
  const { state } = promise;
  if (state === 'withdrawn' || state === 'removed') return state;
  return isOpenPromise(promise) ? 'open' : 'ended';
}

/** A promise and what became of it. */
export interface LedgerEntry {
  /** The title of the slice, or its last one. */
  readonly title: string;
  /** Absent when it was removed. */
  readonly slice?: Slice;
  /** Present when it was. */
  readonly removed?: RemovedItem;
  readonly promise: SlicePromise;
}
