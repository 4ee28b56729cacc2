/**
 * The lane of each interval, in the order given, so that none touches another in its lane: each goes
 * into the first lane where it is free.
 */
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

type Interval = readonly [from: number, to: number];
