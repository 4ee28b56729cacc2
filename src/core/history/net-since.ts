import { rankOf, type ChangeKind } from '../diff/change-kinds.ts';
import { judgePromise } from '../promise/judge-promise.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { factsAfter } from '../model/facts-at.ts';
import { itemWithEvents, type History, type ItemHistory } from '../model/history.ts';
import { partsOfKey } from '../roadmap/item-key.ts';
import type { Marker } from './markers.ts';
import { itemOfMove, type Move } from './move.ts';
import { diffStep } from './diff-step.ts';
import { endedPromises, withSlips } from './with-slips.ts';
import { writtenMoves } from './written-moves.ts';

/**
 * What is different now from how it was at a moment, in the order a leader would ask: what went and
 * came back in between is left out. Of goals, their latest reading since.
 */
export function netSince(roadmap: Roadmap, marker: Moment): readonly Move[] {
  const { history } = roadmap;
  const moves = [...(history?.items ?? [])].flatMap(([key, item]) => {
    const { type } = partsOfKey(key);
    if (type === 'update') return [];
    const then = history && itemThen(history, item, marker);
    if (then?.events.length === item.events.length) return [];
    const [before, after] = [then, item].map((each) => each && factsAfter(each, each.events));
    const last = item.events.at(-1);
    const date = last?.knownOn ?? last?.date ?? item.initialDate;
    const judge = (facts = before, known = then, asOf = marker.date) =>
      type === 'slice' && facts ? judgePromise(facts, known, asOf) : undefined;
    const step = { before, after, asOf: date, was: judge(), is: judge(after, item, date) };
    return diffStep(type, step)
      .map((found): Move => ({ ...found, item: itemOfMove(roadmap, key, item), date }))
      .map((move) => withSlips(roadmap, move, promises));
  });
  return [...moves, ...readingsSince(roadmap, marker)].sort(
    (a, b) => rankOf(a.kind) - rankOf(b.kind),
  );
}

/** An item that was added and moved in between counts as added; the move is part of that. */
const promises: ReadonlySet<ChangeKind> = new Set([...endedPromises, 'promise-made']);

function readingsSince(roadmap: Roadmap, { date }: Moment): readonly Move[] {
  const readings = writtenMoves(roadmap).filter(
    (move) => move.kind === 'goal-reading' && move.date > date,
  );
  return [...new Map(readings.map((move) => [move.item.id, move])).values()];
}

/** A tag knows the second it was made, a review the day, whose own changes belong to it. */
function itemThen(
  { commits }: History,
  item: ItemHistory,
  { date, time }: Moment,
): ItemHistory | undefined {
  const wasBefore = ({ commit: index, ...at }: Known) => {
    const commit = index === undefined ? undefined : commits[index];
    if (time === undefined || commit === undefined) return (at.knownOn ?? at.date) <= date;
    return commit.time <= time;
  };
  if (!wasBefore({ date: item.initialDate, commit: item.initialCommit })) return undefined;
  return itemWithEvents(item, item.events.filter(wasBefore));
}

/** A day, whose own changes belong to it, or a second of it. */
type Moment = Pick<Marker, 'date' | 'time'>;

interface Known {
  readonly date: string;
  readonly knownOn?: string;
  readonly commit?: number | undefined;
}
