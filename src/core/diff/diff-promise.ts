import { lastDayOf } from '../model/period.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { finding } from './finding.ts';
import { sayDuration } from './say-duration.ts';
import { sayPeriod } from './say-period.ts';

/**
 * What became of the promise of a slice: its target. A promise of a slice that ships is kept or
 * missed, and only fulfilled where nobody wrote down on which day; one of a slice that is dropped is withdrawn, whether or not the target stays written down.
 */
export function diffPromise(
  base: Promised | undefined,
  head: Promised,
  name: string,
): readonly Finding[] {
  const [before, after] = [base?.target, head.target];
  const hasEnded = head.status === 'shipped' || head.status === 'dropped';
  const endsNow = hasEnded && base?.status !== head.status;
  const last = after ?? before;
  return [
    ...(endsNow && last !== undefined ? sayEnd(head, before, after, last, name) : []),
    ...(before !== after && !(endsNow && after === undefined)
      ? [sayMove(before, after, hasEnded, name)]
      : []),
  ].filter((found) => found !== undefined);
}

function sayEnd(
  { status, shipped }: Promised,
  before: string | undefined,
  after: string | undefined,
  promise: string,
  name: string,
): readonly Finding[] {
  const values = { before: before ?? after, after };
  const period = sayPeriod(promise);
  if (status === 'dropped') {
    return [
      finding('promise-withdrawn', values, `The promise of ${name} for ${period} is withdrawn.`),
    ];
  }
  if (shipped === undefined) {
    return [
      finding(
        'promise-fulfilled',
        values,
        `${name} was promised for ${period} and has shipped; the day is not written down.`,
      ),
    ];
  }
  const day = lastDayOf(promise);
  if (shipped <= day) {
    return [
      finding('promise-kept', values, `${name} was promised for ${period} and came on time.`),
    ];
  }
  const lag = sayDuration(day, shipped);
  return [
    finding('promise-missed', values, `${name} was promised for ${period} and came ${lag} late.`),
  ];
}

function sayMove(
  before: string | undefined,
  after: string | undefined,
  hasEnded: boolean,
  name: string,
): Finding | undefined {
  const values = { before, after };
  const [was, is] = [before, after].map((period) => period && sayPeriod(period));
  if (before === undefined || after === undefined) {
    if (after !== undefined)
      return finding('promise-made', values, `${name} is promised for ${is}.`);
    return hasEnded
      ? finding(
          'promise-restated',
          values,
          `${name} no longer says that it was promised for ${was}.`,
        )
      : finding('promise-withdrawn', values, `${name} is no longer promised; it was for ${was}.`);
  }
  const [end, newEnd] = [lastDayOf(before), lastDayOf(after)];
  if (end === newEnd) {
    return finding(
      'promise-restated',
      values,
      `${name} is promised for ${is}, which ends when ${was} does.`,
    );
  }
  const lag = sayDuration(before, after);
  return newEnd > end
    ? finding('promise-slipped', values, `${name} slips by ${lag}, from ${was} to ${is}.`)
    : finding(
        'promise-brought-forward',
        values,
        `${name} is now promised ${lag} earlier, for ${is} in place of ${was}.`,
      );
}

/** What a slice says of its promise and what became of it. */
export type Promised = Pick<Slice, 'status' | 'shipped' | 'target'>;
