import type { Messages } from '../../messages/create-messages.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { lastDayOf } from '../../core/model/period.ts';
import type { Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { isBroken, isShown, sayPromise } from '../items/say-promise.ts';
import { sayWait, type Note } from '../items/slice-notes.ts';
import type { Timeline } from './timeline.ts';

/** The parts of the timeline as a list, from what is promised back to what shipped first. */
export function timelineParts(told: Timeline, roadmap: Roadmap): readonly TimelinePart[] {
  const { asOf, settings } = roadmap;
  const { language } = settings;
  const part = (as: TimelinePart['as'], name: string, slices: readonly Slice[]): TimelinePart => ({
    ...{ as, name },
    rows: slices.map((slice) => ({
      slice,
      when: whenOf(slice, as, language),
      notes: notesOf(slice, as, messagesOf(settings)),
    })),
  });
  const soFar = (quarter: string) => (lastDayOf(quarter) > asOf ? ', so far' : '');
  return [
    part('promised', 'Promised', told.promised),
    part('active', `Active on ${formatDay(asOf, language)}`, told.active),
    ...told.shipped.map(({ quarter, slices }) =>
      part('shipped', `Shipped in ${formatPeriod(quarter, language)}${soFar(quarter)}`, slices),
    ),
    ...(told.undatedShipped.length > 0
      ? [part('shipped', 'Shipped, nobody knows when', told.undatedShipped)]
      : []),
  ];
}

function whenOf(slice: Slice, as: TimelinePart['as'], language: string): string {
  const { shipped, started } = slice.days;
  if (as === 'promised') return slice.target ? formatPeriod(slice.target, language) : '';
  if (as === 'active') return started ? `since ${formatDay(started, language)}` : unknown;
  return shipped ? formatDay(shipped, language) : unknown;
}

const unknown = 'day unknown';

/** What it is promised for is told where the list is not that of the promises. */
function notesOf(slice: Slice, as: TimelinePart['as'], t: Messages): readonly Note[] {
  const promise = isShown(slice.promise) ? slice.promise : undefined;
  const isPromised = as === 'promised';
  const isSignal = promise !== undefined && isBroken(promise);
  return [
    ...(isPromised ? [{ text: slice.status }] : []),
    ...(slice.blockedBy.length > 0 ? [{ text: sayWait(slice.blockedBy, t) }] : []),
    ...(promise && !isPromised ? [{ text: sayPromise(promise, t), isSignal }] : []),
    ...(isPromised && promise?.state === 'overdue' ? [{ text: 'overdue', isSignal }] : []),
  ];
}

export interface TimelinePart {
  readonly as: 'promised' | 'active' | 'shipped';
  readonly name: string;
  readonly rows: readonly {
    readonly slice: Slice;
    readonly when: string;
    readonly notes: readonly Note[];
  }[];
}
