import type { ItemHistory } from '../model/history.ts';
import { stepsOf, type DatedStep } from '../model/steps-of.ts';
import { isOpen } from '../model/slice.ts';
import type { PromiseMove } from './promise.ts';

/**
 * Returns the promise of a slice in git: its targets while it was open, each from the day it became
 * known, and their changes. Without git, it is the current target.
 */
export function followPromise(item: ItemHistory | undefined, said: Said): Followed {
  if (item === undefined) return { held: [{ day: '', target: said.target }], moves: [] };
  const isCutShort = !isBeginningKnown(item);
  const { initial } = item;
  const since = item.knownSince ?? (isCutShort ? item.initialDate : undefined);
  const followed: Following = {
    // A target that came with a slice that had shipped already was no promise.
    held:
      isOpen(initial) || isCutShort || item.isOriginal ? [{ day: '', target: initial.target }] : [],
    moves: [],
    ...(since !== undefined && { since }),
    ...(initial.target !== undefined &&
      isOpen(initial) &&
      !isCutShort &&
      item.firstSeen !== undefined && { madeOn: item.firstSeen }),
  };
  for (const step of stepsOf(item)) follow(followed, step);
  return followed;
}

function follow(followed: Following, { before, after, at, events }: DatedStep): void {
  const { held, moves } = followed;
  const from = lastTarget(held);
  const to = after?.target;
  const record = (what: PromiseMove['what'], was = from) => {
    if (was !== undefined) moves.push({ what, from: was, ...(to !== undefined && { to }), ...at });
  };
  const isOpenNow = after !== undefined && isOpen(after);
  if (after === undefined) record('removed');
  else if (before === undefined) record('added');
  else if (before.status === undefined) held.length = 0;
  else if (before.target !== to) {
    if (!isOpenNow) record('corrected', before.target);
    else if (before.target !== undefined) record(to === undefined ? 'withdrawn' : 'moved');
    else if (from !== undefined) record('again');
    else followed.madeOn = at.date;
  }
  const status = events.findLast(({ what }) => what === 'status');
  if (isOpenNow) {
    if (held.at(-1)?.target !== to || held.length === 0) held.push({ day: at.date, target: to });
    delete followed.ended;
  } else if (status && (before === undefined || isOpen(before))) {
    followed.ended = { day: status.date, hasShipped: status.to === 'shipped' };
  }
}

function lastTarget(held: Following['held']): string | undefined {
  return held.findLast(({ target }) => target !== undefined)?.target;
}

/** Not where the clone holds only later commits, nor where the first version of its file is missing. */
function isBeginningKnown({ initial, firstSeen, initialCommit }: ItemHistory): boolean {
  return initial.status !== undefined && (firstSeen !== undefined || initialCommit === undefined);
}

/** The target of a slice. */
export type Said = { readonly [Key in 'status' | 'shipped' | 'target']?: string | undefined };

/** The promise of a slice in git. */
export interface Followed {
  /** Only while the slice was open. */
  readonly held: readonly { readonly day: string; readonly target: string | undefined }[];
  readonly moves: readonly PromiseMove[];
  readonly madeOn?: string;
  readonly since?: string;
  /** How the slice ended, and on which day as far as known; absent while it is open. */
  readonly ended?: { readonly day: string; readonly hasShipped: boolean };
}

type Following = {
  -readonly [Key in keyof Followed]: Followed[Key];
} & { held: Followed['held'][number][]; moves: PromiseMove[] };
