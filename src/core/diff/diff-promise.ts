import { lastDayOf } from '../model/period.ts';
import { isOpen } from '../roadmap/is-open.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { finding } from './finding.ts';

/**
 * What became of the promise of a slice, its target, by the day `asOf`. A promise of a slice that
 * ships is kept or missed; neither is known where nobody wrote down on which day, unless its period
 * goes on. One that was made since and has ended already is told only by its end. One of a slice that
 * is dropped is withdrawn, whether or not the target stays written down.
 */
export function diffPromise(
  base: Promised | undefined,
  head: Promised,
  asOf: string,
): readonly Finding[] {
  const [before, after] = [base?.target, head.target];
  const hasEnded = !isOpen(head);
  const endsNow = hasEnded && base?.status !== head.status;
  const last = after ?? before;
  return [
    ...(endsNow && last !== undefined
      ? [
          findEnd(head, before ?? after, after, {
            last,
            day: (head.status === 'shipped' ? head.shipped : undefined) ?? asOf,
          }),
        ]
      : []),
    ...(before !== after && !(endsNow && (after === undefined || before === undefined))
      ? [findMove(before, after, hasEnded, asOf)]
      : []),
  ];
}

function findEnd(
  { status, shipped }: Promised,
  before: string | undefined,
  after: string | undefined,
  { last, day }: { readonly last: string; readonly day: string },
): Finding {
  if (status === 'dropped')
    return finding('promise-withdrawn', before, after, { by: 'dropping', last, day });
  // What has shipped before its period ended is in time, on whichever day that was.
  const isKept = day <= lastDayOf(last);
  const late = shipped === undefined ? 'promise-undated' : 'promise-missed';
  return finding(isKept ? 'promise-kept' : late, before, after, { last, day });
}

function findMove(
  before: string | undefined,
  after: string | undefined,
  hasEnded: boolean,
  day: string,
): Finding {
  if (before === undefined) return finding('promise-made', before, after);
  if (after === undefined)
    return hasEnded
      ? finding('promise-restated', before, after)
      : finding('promise-withdrawn', before, after, { last: before, day });
  const [end, newEnd] = [lastDayOf(before), lastDayOf(after)];
  const later = newEnd > end ? 'promise-slipped' : 'promise-brought-forward';
  return finding(end === newEnd ? 'promise-restated' : later, before, after);
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

/** What a slice says of its promise and what became of it. */
export type Promised = Pick<Slice, 'status' | 'shipped' | 'target'>;
