import type { Finding } from '../diff/change.ts';
import { diffGoal } from '../diff/diff-goal.ts';
import { diffPromise } from '../diff/diff-promise.ts';
import { stepOf } from '../diff/diff-status.ts';
import { finding } from '../diff/finding.ts';
import type { Reading } from '../model/vision.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import { oncePer } from '../roadmap/once-per.ts';
import type { Goal, Roadmap, Slice } from '../roadmap/roadmap.ts';
import type { Move } from './move.ts';

/**
 * What front matter itself gives a day for: slices that started and shipped, and goals that were
 * read. Made once for a roadmap.
 */
export const writtenMoves = oncePer(({ asOf, slices, goals }: Roadmap): readonly Move[] => {
  const moves = [...slices.flatMap(movesOfSlice), ...goals.flatMap(movesOfGoal)];
  return moves.filter(({ date }) => date <= asOf);
});

/** The same of one item alone. */
export function movesWrittenIn(item: { readonly type: string } | Slice | Goal): readonly Move[] {
  if (isSlice(item)) return movesOfSlice(item);
  return isGoal(item) ? movesOfGoal(item) : [];
}

function isSlice(item: { readonly type: string } | Slice): item is Slice {
  return item.type === 'slice';
}

function isGoal(item: { readonly type: string } | Goal): item is Goal {
  return item.type === 'goal';
}

function movesOfSlice(slice: Slice): readonly Move[] {
  const { started, shipped, status } = slice;
  const start = started === undefined ? [] : [told(slice, started, step('slice-started', slice))];
  if (shipped === undefined || status !== 'shipped') return start;
  const before = { ...slice, status: 'active' } as const;
  return [
    ...start,
    told(slice, shipped, step('slice-shipped', slice)),
    ...diffPromise(before, slice, shipped).map((found) => told(slice, shipped, found)),
  ];
}

function step(kind: 'slice-started' | 'slice-shipped', slice: Slice): Finding {
  return finding(kind, undefined, undefined, stepOf(undefined, slice));
}

/** Each reading against the one before it. */
function movesOfGoal(goal: Goal): readonly Move[] {
  const { measurement } = goal;
  if (measurement === undefined) return [];
  const readAs = (readings: Reading[]): Goal => {
    const known = measurementOf({ ...goal, ...measurement, readings });
    return { ...goal, ...(known && { measurement: known }) };
  };
  return measurement.readings.flatMap((reading, index, all) => {
    const last = all.slice(Math.max(0, index - 1), index);
    const found = diffGoal(readAs(last), readAs([...last, reading]));
    return found.map((each) => told(goal, reading.date, each));
  });
}

function told(item: Slice | Goal, date: string, found: Finding): Move {
  const { type: kind, id, title } = item;
  return { ...found, item: { kind, id, title }, date };
}
