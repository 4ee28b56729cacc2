import type { Finding } from '../diff/change.ts';
import { diffPromise } from '../diff/diff-promise.ts';
import { stepOf } from '../diff/diff-status.ts';
import { finding } from '../diff/finding.ts';
import type { Reading } from '../model/vision.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import { oncePer } from '../once-per.ts';
import type { Goal, Item, Roadmap, Slice } from '../roadmap/roadmap.ts';
import { historyOf } from '../roadmap/item-key.ts';
import type { FactKey } from '../model/history.ts';
import type { Move } from './move.ts';
import { isNews } from './step-moves.ts';

/**
 * Returns the moves that front matter itself dates: readings of goals, and starts and shippings of
 * slices that git did not see. Each is news on the day it was written down, or on its own where that
 * is not known. Made once for a roadmap.
 */
export const writtenMoves = oncePer((roadmap: Roadmap): readonly Move[] => {
  const { asOf, slices, goals } = roadmap;
  const moves = [...slices, ...goals].flatMap((item) => movesWrittenIn(roadmap, item));
  return moves.filter(({ date }) => date <= asOf);
});

/** The same of one item alone. */
export function movesWrittenIn(roadmap: Roadmap, item: Item): readonly Move[] {
  if (item.type === 'slice') return movesOfSlice(roadmap, item);
  return item.type === 'goal' ? movesOfGoal(roadmap, item) : [];
}

function movesOfSlice(roadmap: Roadmap, slice: Slice): readonly Move[] {
  const { started, shipped, status } = slice;
  const history = historyOf(roadmap, slice);
  const isSeen = (step: string) =>
    history?.events.some(({ what, to }) => what === 'status' && to === step) === true;
  const moves = (key: 'started' | 'shipped', day: string, findings: readonly Finding[]) =>
    findings.map((found) => moveOf(slice, knownDay(roadmap, slice, key, day), found));
  const start =
    started === undefined || isSeen('active')
      ? []
      : moves('started', started, [step('slice-started', slice)]);
  if (shipped === undefined || status !== 'shipped' || isSeen('shipped')) return start;
  // The arrival of a slice that is added later includes its promise.
  const isPromiseReported = history !== undefined && isNews(history);
  const promise = isPromiseReported ? [] : diffPromise(undefined, slice, shipped);
  return [...start, ...moves('shipped', shipped, [step('slice-shipped', slice), ...promise])];
}

function step(kind: 'slice-started' | 'slice-shipped', slice: Slice): Finding {
  return finding(kind, undefined, undefined, stepOf(undefined, slice));
}

/** Each reading against the one before it. */
function movesOfGoal(roadmap: Roadmap, goal: Goal): readonly Move[] {
  const { measurement } = goal;
  const readAs = (readings: Reading[]) => measurementOf({ ...goal, ...measurement, readings });
  return (measurement?.readings ?? []).map((reading, index, all) => {
    const last = all.slice(Math.max(0, index - 1), index);
    const detail = { was: readAs(last), is: readAs([...last, reading]) };
    const date = knownDay(roadmap, goal, 'reading', reading.date);
    return moveOf(goal, date, finding('goal-reading', undefined, [reading], detail));
  });
}

/** The day something was written down that front matter dates; its own day where the roadmap began with it. */
function knownDay(roadmap: Roadmap, item: Slice | Goal, key: FactKey, day: string): string {
  const history = historyOf(roadmap, item);
  // Of readings, only the latest is followed: an earlier one came with it or before it.
  const isWritten = (text = '') => (key === 'reading' ? text.slice(0, 10) >= day : text === day);
  if (history === undefined) return day;
  if (isWritten(history.initial[key])) return isNews(history) ? history.initialDate : day;
  const event = history.events.find(({ what, to }) => what === key && isWritten(to));
  return event?.knownOn ?? event?.date ?? day;
}

function moveOf(item: Slice | Goal, date: string, found: Finding): Move {
  const { type: kind, id, title } = item;
  return { ...found, item: { kind, id, title }, date };
}
