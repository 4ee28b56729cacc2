import { horizons, type Horizon } from '../../core/model/intent.ts';
import { firstDayOf } from '../../core/model/period.ts';
import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import type { SlicePromise } from '../../core/promise/promise.ts';
import { isOpen } from '../../core/model/slice.ts';
import type { Intent, Roadmap, Slice } from '../../core/roadmap/roadmap.ts';
import { fitLabel, type Label } from './fit-label.ts';
import { markOf, type MarkName } from '../base/marks.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { daysOf, hasPlace } from './timeline.ts';

/**
 * Returns the geometry of the timeline: a row for every intent, with the slices that have a place
 * in time on an axis, and to the right of it, without any, the horizons as bands. `x` is in per
 * cent of the width, `y` in pixels from the top of a row.
 */
export function timelineChart(roadmap: Roadmap): TimelineChart {
  const { asOf, intents, slices } = roadmap;
  const dated = slices.filter((slice) => hasPlace(slice));
  const days = dated.flatMap((slice) => daysOf(slice));
  const axis = timeAxis([asOf, ...days], { share: plot.share, width: plot.width });
  const draw = { axis, asOf, isLabelled: dated.length <= mostLabelled };
  const rows = intents.map((intent) => rowOf(intent, draw));
  return {
    axis,
    today: axis.at(asOf),
    bands: horizons.map((horizon, index) => ({ horizon, ...bandAt(index) })),
    rows: rows.filter(({ intent, bars }) => intent.horizon !== undefined || bars.length > 0),
  };
}

/** The axis has so much of the width, in per cent, and the whole is never narrower, in pixels. */
export const plot = { share: 76, width: 700 } as const;

/** With more slices than these, lanes are clearer without names. */
const mostLabelled = 160;

const sizes = { title: 34, lane: 22, mark: 16 } as const;

function rowOf(intent: Intent, { axis, asOf, isLabelled }: Drawing): Row {
  const open = intent.slices
    .filter((slice) => hasPlace(slice))
    .map((slice) => barOf(slice, axis, asOf))
    .toSorted((a, b) => a.from - b.from);
  const labels = open.map((bar) => (isLabelled ? fitLabel(bar.slice.title, bar, plot) : undefined));
  const lanes = packLanes(open.map((bar, index) => extent(bar, labels[index])));
  const laneCount = Math.max(0, ...lanes.map((lane) => lane + 1));
  const height = sizes.title + laneCount * sizes.lane + (laneCount > 0 ? 10 : 2);
  return {
    intent,
    height,
    bars: open.map((bar, index) => ({
      ...bar,
      y: sizes.title + ((lanes[index] ?? 0) + 0.5) * sizes.lane,
      label: labels[index],
    })),
    undated: horizons.map((horizon, index) => {
      const own = intent.slices.filter(
        (slice) => isOpen(slice) && !hasPlace(slice) && slice.horizon === horizon,
      );
      return undatedOf(own, { intent, horizon, column: index, height });
    }),
  };
}

function barOf(slice: Slice, axis: TimeAxis, asOf: string): Span {
  const { days, status } = slice;
  const { shipped, started } = days;
  const end = status === 'shipped' ? shipped : status === 'active' ? asOf : undefined;
  const begin = started !== undefined && end !== undefined && started < end ? started : end;
  const way = end && begin ? { from: axis.at(begin), to: axis.at(end) } : undefined;
  const promise =
    slice.promise && isOpenPromise(slice.promise)
      ? promiseSpan(slice.promise, axis, way?.to)
      : undefined;
  const ends = [way, promise].filter((each) => each !== undefined);
  return {
    slice,
    mark: markOf(slice),
    ...(way && { way }),
    ...(promise && { promise }),
    from: Math.min(...ends.map(({ from }) => from)),
    to: Math.max(...ends.map(({ to }) => to)),
  };
}

/** Returns the rest of the target period, or all of it once it has passed. */
function promiseSpan({ target, due, state }: SlicePromise, axis: TimeAxis, done = 0): PromiseSpan {
  const begin = axis.at(firstDayOf(target));
  const isOverdue = state === 'overdue';
  const isAhead = begin >= done;
  return {
    from: isOverdue || isAhead ? begin : done,
    to: axis.after(due),
    hasEdge: isOverdue || isAhead,
    isOverdue,
  };
}

function extent({ from, to }: Span, label: Label | undefined): readonly [number, number] {
  const edge = (10 / plot.width) * 100;
  return [Math.min(from, label?.from ?? from) - edge, Math.max(to, label?.to ?? to) + edge];
}

function bandAt(index: number): { readonly x: number; readonly width: number } {
  const width = (100 - plot.share) / horizons.length;
  return { x: plot.share + index * width, width };
}

/** Marks in rows of three as long as there is room, else how many they are. */
function undatedOf(own: readonly Slice[], { intent, horizon, column, height }: Column): Undated {
  const fits = own.length <= 3 * Math.max(1, Math.floor((height - 8) / sizes.mark));
  const { x, width } = bandAt(column);
  return {
    horizon,
    x,
    width,
    isOwn: intent.horizon === horizon,
    count: own.length,
    marks: (fits ? own : []).map((slice, index) => ({
      slice,
      mark: markOf(slice),
      dx: 2 + (index % 3) * sizes.mark,
      y: 11 + Math.floor(index / 3) * sizes.mark,
    })),
  };
}

/** Returns the first free lane for each interval, in the order given. */
export function packLanes(intervals: readonly Interval[]): readonly number[] {
  const lanes: Interval[][] = [];
  return intervals.map((interval) => {
    const free = lanes.findIndex((lane) => lane.every((other) => isApart(interval, other)));
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push(interval);
    return lane;
  });
}

function isApart([from, to]: Interval, [otherFrom, otherTo]: Interval): boolean {
  return to <= otherFrom || from >= otherTo;
}

interface Column {
  readonly intent: Intent;
  readonly horizon: Horizon;
  readonly column: number;
  readonly height: number;
}

interface Drawing {
  readonly axis: TimeAxis;
  readonly asOf: string;
  readonly isLabelled: boolean;
}

interface Span {
  readonly slice: Slice;
  readonly mark: MarkName;
  /** From its start to the day it shipped or, while active, to today. */
  readonly way?: { readonly from: number; readonly to: number };
  /** Its target period; kept until that ends. */
  readonly promise?: PromiseSpan;
  readonly from: number;
  readonly to: number;
}

interface PromiseSpan {
  readonly from: number;
  readonly to: number;
  readonly hasEdge: boolean;
  readonly isOverdue: boolean;
}

export interface TimelineChart {
  readonly axis: TimeAxis;
  readonly today: number;
  readonly bands: readonly {
    readonly horizon: Horizon;
    readonly x: number;
    readonly width: number;
  }[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly intent: Intent;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly undated: readonly Undated[];
}

/** A slice with a place in time. */
export interface Bar extends Span {
  readonly y: number;
  readonly label: Label | undefined;
}

/** The slices of an intent without one, on one horizon. */
export interface Undated {
  readonly horizon: Horizon;
  readonly x: number;
  readonly width: number;
  readonly isOwn: boolean;
  readonly count: number;
  /** Empty where there are more than fit. */
  readonly marks: readonly {
    readonly slice: Slice;
    readonly mark: MarkName;
    readonly dx: number;
    readonly y: number;
  }[];
}

type Interval = readonly [from: number, to: number];
