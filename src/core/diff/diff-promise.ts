import { lastDayOf, precisionOf } from '../model/period.ts';
import { isOpen } from '../roadmap/is-open.ts';
import type { Slice } from '../roadmap/roadmap.ts';
import type { Finding } from './change.ts';
import { finding } from './finding.ts';
import { sayDuration } from './say-duration.ts';
import { sayOverdue } from './say-overdue.ts';
import { sayPeriod } from './say-period.ts';

/**
 * What became of the promise of a slice, its target, by the day `asOf`. A promise of a slice that
 * ships is kept or missed; neither is known where nobody wrote down on which day, unless its period
 * goes on. One that was made since and has ended already is told only by its end. One of a slice that
 * is dropped is withdrawn, whether or not the target stays written down.
 */
export function diffPromise(
  base: Promised | undefined,
  head: Promised,
  name: string,
  asOf: string,
): readonly Finding[] {
  const [before, after] = [base?.target, head.target];
  const hasEnded = !isOpen(head);
  const endsNow = hasEnded && base?.status !== head.status;
  const last = after ?? before;
  return [
    ...(endsNow && last !== undefined ? [sayEnd(head, { before, after, last }, name, asOf)] : []),
    ...(before !== after && !(endsNow && (after === undefined || before === undefined))
      ? [sayMove(before, after, hasEnded, name, asOf)]
      : []),
  ].filter((found) => found !== undefined);
}

function sayEnd(
  { status, shipped }: Promised,
  { before, after, last }: Targets,
  name: string,
  asOf: string,
): Finding {
  const values = { before: before ?? after, after };
  const period = sayPeriod(last);
  const due = lastDayOf(last);
  if (status === 'dropped') {
    const text = `The promise of ${name} for ${period} is withdrawn${sayOverdue(last, asOf)}.`;
    return finding('promise-withdrawn', values, text);
  }
  const promised = `${name} was promised for ${period} and`;
  // What has shipped before its period ended is in time, on whichever day that was.
  if ((shipped ?? asOf) <= due) {
    return finding('promise-kept', values, `${promised} came on time.`);
  }
  if (shipped === undefined) {
    const doubt = 'whether in time is not known, as the day is not written down';
    return finding('promise-undated', values, `${promised} has shipped; ${doubt}.`);
  }
  return finding('promise-missed', values, `${promised} came ${sayDuration(due, shipped)} late.`);
}

function sayMove(
  before: string | undefined,
  after: string | undefined,
  hasEnded: boolean,
  name: string,
  asOf: string,
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
      : finding(
          'promise-withdrawn',
          values,
          `${name} is no longer promised${sayOverdue(before ?? '', asOf)}; it was for ${was}.`,
        );
  }
  const [end, newEnd] = [lastDayOf(before), lastDayOf(after)];
  if (end === newEnd) {
    return finding(
      'promise-restated',
      values,
      `${name} is promised for ${is}, ${sayEndOf(before, after)}.`,
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

/** How a period that ends with another is told from it. */
function sayEndOf(before: string, after: string): string {
  const was = sayPeriod(before);
  if (precisionOf(after) === 'day') return `the last day of ${was}`;
  return precisionOf(before) === 'day' ? `whose last day is ${was}` : `which ends when ${was} does`;
}

interface Targets {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What it was promised for in the end. */
  readonly last: string;
}

/** What a slice says of its promise and what became of it. */
export type Promised = Pick<Slice, 'status' | 'shipped' | 'target'>;
