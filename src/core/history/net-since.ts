import type { ChangeKind } from '../diff/change-kinds.ts';
import { rankOf } from '../diff/rank-of.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { dayShipped } from './day-shipped.ts';
import { factsAfter } from './facts-at.ts';
import type { History, ItemHistory } from './history.ts';
import { partsOfKey } from './item-key.ts';
import type { Marker } from './markers.ts';
import type { Move } from './move.ts';
import { tellStep } from './tell-step.ts';
import { endedPromises, withSlips } from './with-slips.ts';
import { wordsFor } from './words-for.ts';
import { writtenMoves } from './written-moves.ts';

/**
 * What is different now from how it was at a moment, in the order a leader would ask: what went and
 * came back in between is not told. Of goals, their latest reading since.
 */
export function netSince(roadmap: Roadmap, marker: Marker): readonly Move[] {
  const { history } = roadmap;
  const moves = [...(history?.items ?? [])].flatMap(([key, item]) => {
    const { type, id } = partsOfKey(key);
    if (type === 'update') return [];
    const { title, words } = wordsFor(roadmap, key, item);
    const before = history && factsThen(history, item, marker);
    const after = factsAfter(item, item.events);
    const date = item.events.at(-1)?.date ?? item.initialDate;
    return tellStep(type, { before, after, asOf: date, shippedOn: dayShipped(item) }, words)
      .map(({ kind, text }): Move => ({ kind, text, key, type, id, title, date }))
      .map((move) => withSlips(roadmap, move, promises));
  });
  return [...moves, ...readingsSince(roadmap, marker)].sort(
    (a, b) => rankOf(a.kind) - rankOf(b.kind),
  );
}

/** What was made and moved in between is told as made; that it was moved is told with it. */
const promises: ReadonlySet<ChangeKind> = new Set([...endedPromises, 'promise-made']);

function readingsSince(roadmap: Roadmap, { date }: Marker): readonly Move[] {
  const readings = writtenMoves(roadmap).filter(
    (move) => move.kind === 'goal-reading' && move.date > date,
  );
  return [...new Map(readings.map((move) => [move.key, move])).values()];
}

/** A tag knows the second it was made, a review the day, whose own changes belong to it. */
function factsThen({ commits }: History, item: ItemHistory, { date, time }: Marker) {
  const wasBefore = (at: { readonly date: string; readonly commit?: number | undefined }) => {
    const commit = at.commit === undefined ? undefined : commits[at.commit];
    return time === undefined || commit === undefined ? at.date <= date : commit.time <= time;
  };
  if (!wasBefore({ date: item.initialDate, commit: item.initialCommit })) return undefined;
  return factsAfter(item, item.events.filter(wasBefore));
}
