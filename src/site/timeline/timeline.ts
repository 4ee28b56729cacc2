import { removedSlices, type RemovedItem } from '../../core/history/removed-items.ts';
import { stageOf, stages, type Stage } from '../../core/model/intent.ts';
import { isOpen } from '../../core/model/slice.ts';
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
 * and as a list. What has no date at all is on the page around today.
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
  const undated = slices.filter((slice) => !has.has(slice));
  const removed = removedSlices(roadmap).filter(({ said }) => said.status === 'shipped');
  return {
    span,
    ...stepsFrom(span, timelineYears(roadmap), year),
    counts: countsOf(shown),
    groups: groupsOf(roadmap, shown, isIn),
    parts: partsOf(shown),
    undated: year ? [] : undated.filter(isOpen),
    undatedShipped: year ? [] : undated.filter(({ status }) => status === 'shipped'),
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

/** Counts each slice once, as what matters most about it. */
export function countsOf(slices: readonly Slice[]): Readonly<Record<DatedState, number>> {
  const counts = { overdue: 0, active: 0, promised: 0, shipped: 0 };
  for (const slice of slices) counts[stateOf(slice)] += 1;
  return counts;
}

/** Returns the state of a slice with a date. */
export function stateOf({ status, promise }: Slice): DatedState {
  if (promise?.state === 'overdue') return 'overdue';
  return status === 'active' || status === 'shipped' ? status : 'promised';
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

function partsOf(slices: readonly Slice[]): readonly TimelinePart[] {
  const parts = Map.groupBy(slices.toSorted(inOrder), (slice) =>
    slice.status === 'shipped' ? quarterOf(slice.days.shipped ?? '') : stateOf(slice),
  );
  return [...parts].map(([name, own]) => ({ name, slices: own }));
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

export type DatedState = (typeof order)[number];

export interface Timeline {
  readonly span: DaySpan;
  /** The years of the pages before and after. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly counts: Readonly<Record<DatedState, number>>;
  readonly groups: readonly TimelineGroup[];
  readonly parts: readonly TimelinePart[];
  /** Open slices without a date. */
  readonly undated: readonly Slice[];
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
  /** A state or, of shipped slices, the quarter. */
  readonly name: string;
  readonly slices: readonly Slice[];
}
