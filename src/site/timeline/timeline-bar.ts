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

type Line = readonly [from: number, to: number];
