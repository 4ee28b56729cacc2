import { lastDayOf } from '../../core/model/period.ts';
import type { Roadmap, Settings, Slice } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { formatDay, formatPeriod } from '../../core/model/format-period.ts';
import { isBroken, isShown, sayPromise } from '../items/say-promise.ts';
import { sayWait, type Note } from '../items/slice-notes.ts';
import type { Timeline } from './timeline.ts';

/**
 * Returns the parts of the timeline as a list, from what is promised back to what shipped first.
 */
export function timelineParts(timeline: Timeline, roadmap: Roadmap): readonly TimelinePart[] {
  const { asOf, settings } = roadmap;
  const t = messagesOf(settings);
  const part = (as: TimelinePart['as'], name: string, slices: readonly Slice[]): TimelinePart => ({
    ...{ as, name },
    rows: slices.map((slice) => ({
      slice,
      when: whenOf(slice, as, t),
      notes: notesOf(slice, as, settings),
    })),
  });
  const shippedIn = (quarter: string) => {
    const isOver = lastDayOf(quarter) <= asOf;
    return t(isOver ? 'timeline.part-shipped-in' : 'timeline.part-shipped-so-far', {
      quarter: formatPeriod(quarter, t.locale),
    });
  };
  const { undatedShipped } = timeline;
  return [
    part('promised', t('timeline.part-promised'), timeline.promised),
    part('active', t('timeline.part-active'), timeline.active),
    ...timeline.shipped.map(({ quarter, slices }) => part('shipped', shippedIn(quarter), slices)),
    ...(undatedShipped.length > 0
      ? [part('shipped', t('timeline.part-shipped-undated'), undatedShipped)]
      : []),
  ];
}

function whenOf({ days, target }: Slice, as: TimelinePart['as'], t: Messages): string {
  const day = days[as === 'active' ? 'started' : 'shipped'];
  if (as === 'promised') return target ? formatPeriod(target, t.locale) : '';
  if (day === undefined) return t('timeline.date-unknown');
  const text = formatDay(day, t.locale);
  return as === 'active' ? t('timeline.since', { day: text }) : text;
}

/** The target is a note where the list is not that of the promises. */
function notesOf(slice: Slice, as: TimelinePart['as'], settings: Settings): readonly Note[] {
  const t = messagesOf(settings);
  const promise = isShown(slice.promise) ? slice.promise : undefined;
  const isPromised = as === 'promised';
  const isSignal = promise !== undefined && isBroken(promise);
  return [
    ...(isPromised ? [{ text: t(`status.${slice.status}`) }] : []),
    ...(slice.blockedBy.length > 0 ? [{ text: sayWait(slice.blockedBy, t) }] : []),
    ...(promise && !isPromised ? [{ text: sayPromise(promise, t), isSignal }] : []),
    ...(isPromised && promise?.state === 'overdue' ? [{ text: t('timeline.late'), isSignal }] : []),
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
