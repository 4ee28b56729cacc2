import { lastDayOf } from '../model/period.ts';
import { isOpen } from '../roadmap/is-open.ts';
import { oncePer } from '../roadmap/once-per.ts';
import type { Roadmap, Slice } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { factsAfter } from './facts-at.ts';
import { historyOf } from './history-of.ts';
import type { ItemHistory } from './history.ts';
import { partsOfKey } from './item-key.ts';
import type { At } from './steps-of.ts';

/**
 * The promises that were put off, those that are still open first, and of these the ones put off
 * most often. One whose slice was removed stays: a promise is not met by deleting it. What was
 * promised before history is known, or not committed, is not counted.
 */
export const slipLedger = oncePer((roadmap: Roadmap): readonly SlippedPromise[] => {
  const there = roadmap.slices.map((slice) => promiseHistory(roadmap, slice));
  const ledger = [...there, ...removedPromises(roadmap)]
    .filter((promise) => promise !== undefined)
    .filter(({ slips }) => slips > 0);
  return ledger.sort(
    (a, b) =>
      Number(b.state === 'open') - Number(a.state === 'open') ||
      b.slips - a.slips ||
      compare(b.moves.at(-1)?.date ?? '', a.moves.at(-1)?.date ?? ''),
  );
});

/** Every period a slice was promised for, in turn; `undefined` when it never was for more than one. */
export function promiseHistory(roadmap: Roadmap, slice: Slice): SlippedPromise | undefined {
  const item = historyOf(roadmap, slice);
  const told = item && retargets(item);
  return told && { ...told, title: slice.title, slice, state: stateOf(slice) };
}

/** Of slices that were removed before they shipped or were dropped: what they had promised. */
function removedPromises(roadmap: Roadmap): readonly (SlippedPromise | undefined)[] {
  return [...(roadmap.history?.items ?? [])].map(([key, item]) => {
    const { type, id } = partsOfKey(key);
    const removal = item.events.findLast(({ what }) => what === 'removed');
    if (type !== 'slice' || removal === undefined || roadmap.byId.slice.has(id)) return undefined;
    const said = factsAfter(item, item.events.slice(0, item.events.lastIndexOf(removal)));
    if (said === undefined || !isOpen(said)) return undefined;
    const told = retargets(item);
    const { date, commit } = removal;
    return (
      told && {
        ...told,
        title: said.title ?? id,
        state: said.target === undefined ? 'withdrawn' : 'removed',
        removal: { date, commit },
      }
    );
  });
}

function retargets(item: ItemHistory): Retargets | undefined {
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
    ...{ first, last, moves, slips },
    ...(madeOn !== undefined && { madeOn }),
  };
}

function stateOf(slice: Slice): SlippedPromise['state'] {
  if (!isOpen(slice)) return 'ended';
  return slice.target === undefined ? 'withdrawn' : 'open';
}

/** Whether one period ends after another. */
export function isLater(from: string, to: string): boolean {
  return lastDayOf(to) > lastDayOf(from);
}

/** A promise and what became of it. */
export interface SlippedPromise extends Retargets {
  /** What the slice is called, or was last. */
  readonly title: string;
  /** Absent when it was removed. */
  readonly slice?: Slice;
  /** Whether it still holds; one that is withdrawn may be made again. */
  readonly state: 'open' | 'withdrawn' | 'ended' | 'removed';
  /** When its slice was removed, if that is how it ended. */
  readonly removal?: At;
}

interface Retargets {
  /** The period it was promised for at first, and is promised for now, or was last. */
  readonly first: string;
  readonly last: string;
  /** The day it was made; absent where that is not known. */
  readonly madeOn?: string;
  readonly moves: readonly Retarget[];
  /** How many of the moves put it off. */
  readonly slips: number;
}

/** A promise that was moved or withdrawn, or made again after it was withdrawn. */
export interface Retarget extends At {
  /** The period it was promised for before, or was last. */
  readonly from: string;
  /** Absent when it was withdrawn. */
  readonly to?: string;
}
