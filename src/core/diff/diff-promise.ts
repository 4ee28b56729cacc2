import { lastDayOf } from '../model/period.ts';
import type { SlicePromise } from '../promise/promise.ts';
import { isOpen } from '../model/slice.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { finding } from './finding.ts';

/**
 * Returns what became of a slice's promise by the day `asOf`, as it is judged on both sides. One that
 * was made since and has ended already is reported only by its end; a target that is changed after
 * its slice ended is a correction.
 */
export function diffPromise(
  base: Promised | undefined,
  head: Promised,
  asOf: string,
): readonly Finding[] {
  const [before, after] = [base?.target, head.target];
  const [was, is] = [base?.promise, head.promise];
  if (isOpen(head)) return before === after ? [] : [findMove(before, after, is?.endedOn ?? asOf)];
  const end = is && was?.state !== is.state ? findEnd(base, head, is, asOf) : [];
  if (base === undefined) return end;
  if (!isOpen(base)) {
    const isKnown = before === after || (before === undefined && end.length > 0);
    return isKnown ? end : [...end, correction(before, after)];
  }
  // It may have been moved while the slice was open, and corrected when it was not.
  const inForce = is?.state === 'afterwards' ? after : is?.target;
  const isMoved = before !== undefined && inForce !== undefined && inForce !== before;
  const isCorrected = after !== undefined && after !== inForce;
  return [
    ...end,
    ...(isMoved ? [findMove(before, inForce, asOf)] : []),
    ...(isCorrected ? [correction(inForce, after)] : []),
  ];
}

function findEnd(
  base: Promised | undefined,
  { status, target: after }: Promised,
  { state, target: last, endedOn }: SlicePromise,
  asOf: string,
): readonly Finding[] {
  const before = base?.target ?? after;
  const day = endedOn ?? asOf;
  const was = base?.promise;
  const end = { last, day, ...(was && outcomes.has(was.state) && { was }) };
  switch (state) {
    case 'kept':
      return [finding('promise-kept', before, after, end)];
    case 'late':
      return [finding('promise-missed', before, after, end)];
    case 'undated':
      return [finding('promise-undated', before, after, end)];
    case 'afterwards':
      return [finding('promise-restated', before, after, base ? 'given' : 'added')];
    case 'withdrawn': {
      const by = status === 'dropped' ? ({ by: 'dropping' } as const) : {};
      return [finding('promise-withdrawn', before, after, { ...by, last, day })];
    }
    default:
      return [];
  }
}

/** The results of promises whose slice shipped. */
const outcomes: ReadonlySet<string> = new Set(['kept', 'late', 'undated']);

/** Returns the change of a target on a day while its slice is open. */
function findMove(before: string | undefined, after: string | undefined, day: string): Finding {
  if (before === undefined) return finding('promise-made', before, after);
  if (after === undefined)
    return finding('promise-withdrawn', before, after, { last: before, day });
  const [end, newEnd] = [lastDayOf(before), lastDayOf(after)];
  const later = newEnd > end ? 'promise-slipped' : 'promise-brought-forward';
  return finding(end === newEnd ? 'promise-restated' : later, before, after);
}

function correction(before: string | undefined, after: string | undefined): Finding {
  return finding('promise-restated', before, after, 'corrected');
}

/** The promise that goes with a slice that goes, on a day. */
export function findBrokenPromise(
  { status, target }: Pick<Slice, 'status' | 'target'>,
  day: string,
): readonly Finding[] {
  if (target === undefined || !isOpen({ status })) return [];
  const detail = { by: 'removal', last: target, day } as const;
  return [finding('promise-withdrawn', target, undefined, detail)];
}

/** The promise of a slice and its outcome. */
export type Promised = Pick<Slice, 'status' | 'target' | 'promise'>;
