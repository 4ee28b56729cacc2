import type { ItemHistory } from '../model/history.ts';
import { daysBetween } from '../model/days.ts';
import { lastDayOf } from '../model/period.ts';
import type { PromiseState, SlicePromise } from './promise.ts';
import { followPromise, type Followed, type FollowedPromise, type Said } from './follow-promise.ts';

/**
 * Returns the state of the promise of a slice on `asOf`, from the slice and git; `undefined` if it
 * never had a target. A promise is judged by its target on the day the slice shipped, as far as git
 * knows: later changes do not count. `said` is `undefined` for a slice whose file was deleted.
 */
export function judgePromise(
  said: Said | undefined,
  item: ItemHistory | undefined,
  asOf: string,
): SlicePromise | undefined {
  const { promises, ended } = followPromise(item, said ?? {});
  const known: Known = { held: promises.flatMap(({ held }) => held), ended };
  const verdict = said ? judge(said, known, asOf) : judgeRemoved(promises.at(-1));
  if (verdict === undefined) return undefined;
  const { endedOn } = verdict;
  const isMadeBy = ({ held: [first] }: FollowedPromise) =>
    first === undefined || endedOn === undefined || first.day <= endedOn;
  const index = Math.max(promises.findLastIndex(isMadeBy), 0);
  const earlier = promises.slice(0, index).flatMap((each) => {
    const end = judgeEarlier(each, asOf);
    return end ? promiseOf(each, end) : [];
  });
  return {
    ...promiseOf(promises[index], verdict),
    ...(earlier.length > 0 && { earlier }),
  };
}

function judgeEarlier(promise: FollowedPromise, asOf: string): Verdict | undefined {
  const { held, ended } = promise;
  if (ended === undefined) return judgeRemoved(promise);
  return judge({ status: ended.hasShipped ? 'shipped' : 'dropped' }, { held, ended }, asOf);
}

function promiseOf(
  { held, moves, madeOn, since }: FollowedPromise = { held: [], moves: [] },
  { state, target, endedOn }: Verdict,
): SlicePromise {
  const first = held.find((each) => each.target !== undefined)?.target ?? target;
  const slips = moves.filter(({ what, from, to }) => what !== 'corrected' && isLater(from, to));
  return {
    ...{ state, target, due: lastDayOf(target), first },
    ...{ slips: slips.length, moves },
    ...(endedOn !== undefined && { endedOn }),
    ...(madeOn !== undefined && { madeOn }),
    ...(since !== undefined && { since }),
  };
}

/** Whether a promise still holds. */
export function isOpenPromise({ state }: SlicePromise): boolean {
  return state === 'open' || state === 'due-soon' || state === 'overdue';
}

/**
 * Whether a promise was not kept: its slice shipped late, is overdue, or went, like its target, when
 * it was overdue.
 */
export function isMissed({ state, due, endedOn = due }: SlicePromise): boolean {
  if (state === 'withdrawn' || state === 'removed') return endedOn > due;
  return state === 'overdue' || state === 'late';
}

/** Whether a period was over on a day. */
export function isOver(period: string, day: string): boolean {
  return lastDayOf(period) < day;
}

/** Whether one period ends after another. */
export function isLater(from: string, to: string | undefined): boolean {
  return to !== undefined && lastDayOf(to) > lastDayOf(from);
}

function judge({ status, target, shipped }: Said, known: Known, asOf: string): Verdict | undefined {
  const { ended } = known;
  const wasDropped = status === 'dropped' && (shipped !== undefined || ended?.hasShipped === true);
  if (status === 'shipped' || wasDropped) {
    const day = shipped ?? (ended?.day || undefined);
    const inForce = inForceOn(day, known);
    if (inForce.target !== undefined) return verdict(inForce.target, day, asOf);
    if (inForce.last !== undefined) return withdrawn(inForce.last, inForce.day);
    return target === undefined ? undefined : { state: 'afterwards', target, endedOn: day };
  }
  const { target: held, last, day } = inForceOn(undefined, known);
  if (held === undefined) return last === undefined ? undefined : withdrawn(last, day);
  return status === 'dropped' ? withdrawn(held, ended?.day) : openVerdict(held, asOf);
}

function verdict(target: string, endedOn: string | undefined, asOf: string): Verdict {
  const due = lastDayOf(target);
  // A slice that shipped before the end of its period is on time.
  if ((endedOn ?? asOf) <= due) return { state: 'kept', target, endedOn };
  return { state: endedOn === undefined ? 'undated' : 'late', target, endedOn };
}

function openVerdict(target: string, asOf: string): Verdict {
  const left = daysBetween(asOf, lastDayOf(target));
  return { state: left < 0 ? 'overdue' : left <= soon ? 'due-soon' : 'open', target };
}

/** Days. */
const soon = 14;

/** A day that is not known is empty. */
function withdrawn(target: string, endedOn: string | undefined): Verdict {
  return { state: 'withdrawn', target, endedOn: endedOn || undefined };
}

/** Deleting a promise does not keep it. */
function judgeRemoved({ held, moves }: FollowedPromise = { held: [], moves: [] }) {
  const { target, last, day } = inForceOn(undefined, { held });
  if (target === undefined) return last === undefined ? undefined : withdrawn(last, day);
  return { state: 'removed', target, endedOn: moves.at(-1)?.date } satisfies Verdict;
}

/**
 * Returns the target at the end of a day, or the last one; if there is none, the previous one and
 * its last day.
 */
function inForceOn(day: string | undefined, { held }: Pick<Known, 'held'>) {
  const until = day === undefined ? held : held.filter((each) => each.day <= day);
  const now = until.at(-1);
  const last = until.findLast(({ target }) => target !== undefined)?.target;
  return { target: now?.target, last, day: now?.day };
}

/** All targets of a slice, whatever promise they belong to, and how it ended. */
interface Known extends Pick<FollowedPromise, 'held'> {
  readonly ended: Followed['ended'];
}

interface Verdict {
  readonly state: PromiseState;
  readonly target: string;
  readonly endedOn?: string | undefined;
}
