import { firstDayOf } from '../../core/model/period.ts';
import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import type { Slice } from '../../core/roadmap/roadmap.ts';
import { markOf, type MarkName } from '../base/marks.ts';
import type { TimeAxis } from './time-axis.ts';
import { stateOf } from './timeline.ts';

/** Returns what is drawn of a slice with a date, as places on the axis. */
export function timelineBar(slice: Slice, axis: TimeAxis, asOf: string): TimelineBar {
  const { days, promise, status } = slice;
  const end = status === 'shipped' ? days.shipped : status === 'active' ? asOf : undefined;
  const begin = end && days.started && days.started < end ? days.started : end;
  const due = promise && isOpenPromise(promise) ? promise.due : undefined;
  const isOverdue = stateOf(slice) === 'overdue';
  const from = isOverdue ? due : (end ?? due);
  return {
    ...(begin && end && begin < end && { way: [axis.at(begin), axis.at(end)] }),
    ...(end && axis.has(end) && { bead: { x: axis.at(end), mark: markOf(slice) } }),
    ...(promise && due && { period: [axis.at(firstDayOf(promise.target)), axis.after(due)] }),
    ...(from && due && { wait: [axis.at(from), isOverdue ? axis.at(asOf) : axis.after(due)] }),
    ...(due && axis.has(due) && { due: axis.after(due) }),
    isOverdue,
  };
}

/**
 * Returns the lines and points of slices on one line. Of many, as in the summary of an intent, those
 * that would cover each other are one, and target periods are left out.
 */
export function drawnBars(bars: readonly TimelineBar[], isSummary: boolean): DrawnBars {
  const lines = bars.flatMap(({ way, period, wait, isOverdue }) => [
    ...(period && !isSummary ? [{ kind: 'period' as const, at: period }] : []),
    ...(way ? [{ kind: 'way' as const, at: way }] : []),
    ...(wait ? [{ kind: isOverdue ? ('late' as const) : ('wait' as const), at: wait }] : []),
  ]);
  const points = bars.flatMap(({ bead, due, isOverdue }) => [
    ...(due === undefined ? [] : [{ x: due, marker: isOverdue ? 'late' : 'due' }]),
    ...(bead ? [{ x: bead.x, marker: bead.mark }] : []),
  ]);
  const each = new Map(points.map((point) => [`${point.marker} ${point.x}`, point]));
  return { lines: isSummary ? united(lines) : lines, points: [...each.values()] };
}

/** Lines of one kind that meet are one. */
function united(lines: readonly DrawnLine[]): readonly DrawnLine[] {
  const done: DrawnLine[] = [];
  for (const { kind, at } of lines.toSorted((a, b) => Math.min(...a.at) - Math.min(...b.at))) {
    const [from, to] = [Math.min(...at), Math.max(...at)];
    const last = done.findLastIndex((line) => line.kind === kind);
    const before = done[last];
    if (before && from <= before.at[1]) {
      done[last] = { kind, at: [before.at[0], Math.max(before.at[1], to)] };
    } else done.push({ kind, at: [from, to] });
  }
  return done;
}

/** Places are in per cent. */
export interface TimelineBar {
  /** From its start to the day it shipped or, while active, to today. */
  readonly way?: Line;
  /** Where that ends, if it is on the axis. */
  readonly bead?: { readonly x: number; readonly mark: MarkName };
  /** Its target period. */
  readonly period?: Line;
  /** From today to the end of that or, once that is over, from there to today. */
  readonly wait?: Line;
  /** The end of its target period, if it is on the axis. */
  readonly due?: number;
  readonly isOverdue: boolean;
}

interface DrawnBars {
  readonly lines: readonly DrawnLine[];
  readonly points: readonly { readonly x: number; readonly marker: string }[];
}

interface DrawnLine {
  readonly kind: 'period' | 'way' | 'wait' | 'late';
  readonly at: Line;
}

type Line = readonly [from: number, to: number];
