import type { Finding } from '../diff/change.ts';
import { diffPromise } from '../diff/diff-promise.ts';
import { stepOf } from '../diff/diff-status.ts';
import { finding } from '../diff/finding.ts';
import type { Reading } from '../model/vision.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import { oncePer } from '../roadmap/once-per.ts';
import type { Goal, Item, Roadmap, Slice } from '../roadmap/roadmap.ts';
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
export function movesWrittenIn(item: Item): readonly Move[] {
  if (item.type === 'slice') return movesOfSlice(item);
  return item.type === 'goal' ? movesOfGoal(item) : [];
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
  const readAs = (readings: Reading[]) => measurementOf({ ...goal, ...measurement, readings });
  return (measurement?.readings ?? []).map((reading, index, all) => {
    const last = all.slice(Math.max(0, index - 1), index);
    const detail = { was: readAs(last), is: readAs([...last, reading]) };
    return told(goal, reading.date, finding('goal-reading', undefined, [reading], detail));
  });
}

function told(item: Slice | Goal, date: string, found: Finding): Move {
  const { type: kind, id, title } = item;
  return { ...found, item: { kind, id, title }, date };
}
