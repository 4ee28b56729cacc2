import { removedSlices, type RemovedItem } from '../../core/history/removed-items.ts';
import { stageOf, stages, type Stage } from '../../core/model/intent.ts';
import { isOpen } from '../../core/model/slice.ts';
import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import type { Intent, Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import {
  aroundDay,
  quarterOf,
  spanOf,
  timelineYears,
  type DaySpan,
} from '../../core/roadmap/timeline-years.ts';
import { formatPeriod } from '../../core/model/format-period.ts';
import { compare } from '../../core/text/compare.ts';
import type { Messages } from '../../messages/create-messages.ts';
import { textOf } from '../../messages/part.ts';
import { listOf } from '../base/message-parts.ts';

/**
 * Returns the slices with dates in a year, or around today: by intent, those that are overdue first,
 * and as a list. What has no target date, or shipped on an unknown day, is on the page around today.
 */
export function timeline(roadmap: Roadmap, year?: string): Timeline {
  const { asOf, slices } = roadmap;
  const span = year ? { first: `${year}-01-01`, last: `${year}-12-31` } : aroundDay(asOf);
  const isIn = ({ first, last }: DaySpan) => first <= span.last && last >= span.first;
  const dated = slices.flatMap((slice) => {
    const own = spanOf(slice, asOf);
    return own ? [{ slice, isShown: isIn(own) }] : [];
  });
  const shown = dated.filter(({ isShown }) => isShown).map(({ slice }) => slice);
  const has = new Set(dated.map(({ slice }) => slice));
  const removed = removedSlices(roadmap).filter(({ said }) => said.status === 'shipped');
  return {
    span,
    ...stepsFrom(span, timelineYears(roadmap), year),
    counts: countsOf(shown, span),
    groups: groupsOf(roadmap, shown, isIn),
    parts: partsOf(shown),
    undated: year ? [] : slices.filter((slice) => isOpen(slice) && !is.promised(slice)),
    undatedShipped: year ? [] : slices.filter((slice) => is.shipped(slice) && !has.has(slice)),
    removed: year ? [] : removed,
  };
}

function stepsFrom({ first, last }: DaySpan, years: readonly string[], year?: string) {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return {
    earlier: years.findLast((other) => (year ? other < from : other <= from)),
    later: years.find((other) => (year ? other > to : other >= to)),
  };
}

/**
 * Counts the slices shown in a span as what they are: one that is active and overdue is also a
 * promise, and counts as each. One that started in the span and shipped after it is not counted.
 */
export function countsOf(slices: readonly Slice[], { last }: DaySpan): Timeline['counts'] {
  const shipped = slices.filter(({ days }) => days.shipped !== undefined && days.shipped <= last);
  return {
    overdue: slices.filter(is.overdue).length,
    active: slices.filter(is.active).length,
    promised: slices.filter(is.promised).length,
    shipped: shipped.filter(is.shipped).length,
  };
}

const is = {
  overdue: ({ promise }) => promise?.state === 'overdue',
  active: ({ status }) => status === 'active',
  promised: ({ promise }) => promise !== undefined && isOpenPromise(promise),
  shipped: ({ status }) => status === 'shipped',
} as const satisfies Record<string, (slice: Slice) => boolean>;

/** Returns what matters most about a slice with a date. */
export function stateOf(slice: Slice): TimelineFigure {
  return order.find((figure) => is[figure](slice)) ?? 'promised';
}

function groupsOf(
  { intents }: Roadmap,
  slices: readonly Slice[],
  isIn: (span: DaySpan) => boolean,
): readonly TimelineGroup[] {
  const shown = Map.groupBy(slices, ({ intent }) => intent);
  const rows = intents.flatMap((intent) => {
    const { done } = intent;
    const own = shown.get(intent);
    if (!own && !(done && isIn({ first: done, last: done }))) return [];
    return [{ intent, slices: (own ?? []).toSorted(inOrder) }];
  });
  const isLate = ({ slices: [first] }: TimelineRow) => first && stateOf(first) === 'overdue';
  const placeOf = (row: TimelineRow) => (isLate(row) ? 'overdue' : stageOf(row.intent));
  const grouped = Map.groupBy(rows, placeOf);
  return (['overdue', ...stages] as const).flatMap((place) => {
    const own = grouped.get(place);
    if (!own) return [];
    const late = place === 'overdue' && own.toSorted((a, b) => compare(dueOf(a), dueOf(b)));
    return [{ place, rows: late || own }];
  });
}

function dueOf({ slices: [first] }: TimelineRow): string {
  return first?.promise?.due ?? '';
}

/** The overdue, then the active, then promises, the next due first; at last the shipped, newest first. */
function inOrder(a: Slice, b: Slice): number {
  const [state, other] = [stateOf(a), stateOf(b)];
  if (state !== other) return order.indexOf(state) - order.indexOf(other);
  if (state === 'shipped') return -compare(a.days.shipped ?? '', b.days.shipped ?? '');
  return compare(a.promise?.due ?? '9999', b.promise?.due ?? '9999');
}

const order = ['overdue', 'active', 'promised', 'shipped'] as const;

/** Returns the slices of each figure, those that shipped by quarter, the latest first. */
function partsOf(slices: readonly Slice[]): readonly TimelinePart[] {
  const sorted = slices.toSorted(inOrder);
  const shipped = Map.groupBy(sorted.filter(is.shipped), ({ days }) =>
    quarterOf(days.shipped ?? ''),
  );
  return [
    ...(['overdue', 'active', 'promised'] as const).map((name) => ({
      name,
      slices: sorted.filter(is[name]),
    })),
    ...[...shipped].map(([name, own]) => ({ name, slices: own })),
  ].filter(({ slices: own }) => own.length > 0);
}

/**
 * Returns what is dated, in one line: `2 overdue, 3 active and 12 slices shipped`. Where that is
 * nothing, and other years have something, the line has the span in which there is nothing.
 */
export function sayTimeline({ counts, span, earlier, later }: Timeline, t: Messages): string {
  // A number is not parted from what it counts.
  const figures = sayCounts(counts, t).map((figure) => figure.replace(' ', '\u00a0'));
  if (figures.length > 0) return textOf(listOf(figures, t.locale));
  if (earlier === undefined && later === undefined) return t('timeline.none-dated');
  const month = (day: string) => formatPeriod(day.slice(0, 7), t.locale);
  return t('timeline.none-between', { first: month(span.first), last: month(span.last) });
}

/** Returns what is dated, in words: `2 overdue`, `3 active`, `12 slices shipped`. */
export function sayCounts(
  { overdue, active, promised, shipped }: Timeline['counts'],
  t: Messages,
): readonly string[] {
  return [
    overdue > 0 && t('timeline.overdue', { count: overdue }),
    active > 0 && t('count.active', { count: active }),
    promised > 0 && t('timeline.promised', { count: promised }),
    shipped > 0 && t('timeline.shipped', { count: shipped }),
  ].filter((figure) => figure !== false);
}

export type TimelineFigure = (typeof order)[number];

export interface Timeline {
  readonly span: DaySpan;
  /** The years of the pages before and after. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly counts: Readonly<Record<TimelineFigure, number>>;
  readonly groups: readonly TimelineGroup[];
  readonly parts: readonly TimelinePart[];
  /** Open slices without a target date. */
  readonly undated: readonly Slice[];
  /** Shipped slices without a date. */
  readonly undatedShipped: readonly Slice[];
  /** Slices that had shipped before their files were removed. */
  readonly removed: readonly RemovedItem[];
}

export interface TimelineGroup {
  readonly place: 'overdue' | Stage;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly intent: Intent;
  readonly slices: readonly Slice[];
}

export interface TimelinePart {
  /** A figure or, of shipped slices, the quarter. */
  readonly name: string;
  readonly slices: readonly Slice[];
}
