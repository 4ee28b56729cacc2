import type { ItemHistory } from '../model/history.ts';
import { stepsOf, type DatedStep } from '../model/steps-of.ts';
import { lastDayOf } from '../model/period.ts';
import { isOpen } from '../model/slice.ts';
import type { PromiseMove } from './promise.ts';

/**
 * Returns the promises of a slice in git, one after the other: its targets while it was open, each
 * from the day it became known, and their changes. Another target that is given after the last one
 * was withdrawn, or its slice ended or was removed without it, begins a new promise. Without git, it
 * is the current target.
 */
export function followPromise(item: ItemHistory | undefined, said: Said): Followed {
  if (item === undefined)
    return { promises: [{ held: [{ day: '', target: said.target }], moves: [] }] };
  const isCutShort = !isBeginningKnown(item);
  const { initial } = item;
  const since = item.knownSince ?? (isCutShort ? item.initialDate : undefined);
  const first: Making = {
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
  const followed: Following = { promises: [first], last: first, isOpen: isOpen(initial) };
  for (const step of stepsOf(item)) follow(followed, step);
  const { promises, ended } = followed;
  return { promises, ...(ended && { ended }) };
}

function follow(followed: Following, { before, after, at, events }: DatedStep): void {
  const from = lastTarget(followed.last.held);
  const to = after?.target;
  const record = (what: PromiseMove['what'], was = from) => {
    if (was === undefined) return;
    followed.last.moves.push({ what, from: was, ...(to !== undefined && { to }), ...at });
  };
  const isOpenNow = after !== undefined && isOpen(after);
  const isGiven = isOpenNow && to !== undefined && before?.target === undefined;
  if (after === undefined) record('removed');
  else if (before !== undefined && before.status === undefined) followed.last.held.length = 0;
  else if (isGiven && from === undefined) followed.last.madeOn = at.date;
  else if (isGiven && lastDayOf(from ?? '') !== lastDayOf(to)) {
    if (!followed.isOpen) followed.last.ended = followed.ended ?? { day: '', hasShipped: true };
    followed.last = { held: [], moves: [], madeOn: at.date };
    followed.promises.push(followed.last);
  } else if (before === undefined) record('added');
  else if (before.target !== to) {
    if (!isOpenNow) record('corrected', before.target);
    else if (before.target === undefined) record('again');
    else record(to === undefined ? 'withdrawn' : 'moved');
  }
  if (after !== undefined) followed.isOpen = isOpenNow;
  const { held } = followed.last;
  const status = events.findLast(({ what }) => what === 'status');
  if (isOpenNow) {
    if (held.at(-1)?.target !== to || held.length === 0) held.push({ day: at.date, target: to });
    delete followed.ended;
  } else if (status && (before === undefined || isOpen(before))) {
    followed.ended = { day: status.date, hasShipped: status.to === 'shipped' };
  }
}

function lastTarget(held: Making['held']): string | undefined {
  return held.findLast(({ target }) => target !== undefined)?.target;
}

/** Not where the clone holds only later commits, nor where the first version of its file is missing. */
function isBeginningKnown({ initial, firstSeen, initialCommit }: ItemHistory): boolean {
  return initial.status !== undefined && (firstSeen !== undefined || initialCommit === undefined);
}

/** The target of a slice. */
export type Said = { readonly [Key in 'status' | 'shipped' | 'target']?: string | undefined };

/** The promises of a slice in git. */
export interface Followed {
  /** Oldest first. All but the last one have ended. */
  readonly promises: readonly FollowedPromise[];
  /** How the slice ended; absent while it is open. */
  readonly ended?: End;
}

/** The day a slice ended, empty where it is not known. */
interface End {
  readonly day: string;
  readonly hasShipped: boolean;
}

/** A promise of a slice in git. */
export interface FollowedPromise {
  /** Only while the slice was open. */
  readonly held: readonly Held[];
  readonly moves: readonly PromiseMove[];
  readonly madeOn?: string;
  readonly since?: string;
  /** How the slice had ended when a later promise was made; absent if the promise was withdrawn. */
  readonly ended?: End;
}

/** A target, or none, from a day on. */
interface Held {
  readonly day: string;
  readonly target: string | undefined;
}

type Making = { -readonly [Key in keyof FollowedPromise]: FollowedPromise[Key] } & {
  held: Held[];
  moves: PromiseMove[];
};

interface Following {
  readonly promises: Making[];
  last: Making;
  /** Whether the slice is, or was when it was removed. */
  isOpen: boolean;
  ended?: End;
}
