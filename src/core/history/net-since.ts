import type { Finding } from '../diff/change.ts';
import { rankOf, type ChangeKind } from '../diff/change-kinds.ts';
import { stepOf } from '../diff/diff-status.ts';
import { finding } from '../diff/finding.ts';
import { judgePromise } from '../promise/judge-promise.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { factsAfter } from '../model/facts-at.ts';
import { type Facts, itemWithEvents, type History, type ItemHistory } from '../model/history.ts';
import { oncePer } from '../once-per.ts';
import { partsOfKey } from '../roadmap/item-key.ts';
import { type Marker, markersOf } from './markers.ts';
import { itemOfMove, type Move } from './move.ts';
import { diffStep } from './diff-step.ts';
import { sliceOf } from './items-of-facts.ts';
import { endedPromises, withSlips } from './with-slips.ts';
import { writtenMoves } from './written-moves.ts';

/** Returns the list of `netSince` for each marker, by its slug. Made once for a roadmap. */
export const netSinceMarkers = oncePer((roadmap: Roadmap): ReadonlyMap<string, readonly Move[]> => {
  const markers = markersOf(roadmap);
  const lists = netSinceEach(roadmap, markers);
  return new Map(markers.map(({ slug }, at) => [slug, lists[at] ?? []] as const));
});

/**
 * Returns the differences between a moment and now, in the order a leader would ask: changes that
 * were undone in between are left out. Goals have their latest reading since.
 */
export function netSince(roadmap: Roadmap, moment: Moment): readonly Move[] {
  return netSinceEach(roadmap, [moment])[0] ?? [];
}

function netSinceEach(roadmap: Roadmap, moments: readonly Moment[]): readonly (readonly Move[])[] {
  const found = moments.map((): Move[] => []);
  for (const [key, item] of roadmap.history?.items ?? []) {
    if (partsOfKey(key).type === 'update') continue;
    const since = netOfItem(roadmap, key, item);
    for (const [at, moment] of moments.entries()) found[at]?.push(...since(moment));
  }
  return moments.map((moment, at) =>
    [...(found[at] ?? []), ...readingsSince(roadmap, moment)].sort(
      (a, b) => rankOf(a.kind) - rankOf(b.kind),
    ),
  );
}

/**
 * Returns what is different of an item since a moment. Moves are made once for all moments between two
 * of its changes, at which its promise had one state.
 */
function netOfItem(roadmap: Roadmap, key: string, item: ItemHistory) {
  const { type } = partsOfKey(key);
  const last = item.events.at(-1);
  const date = last?.knownOn ?? last?.date ?? item.initialDate;
  const about = itemOfMove(roadmap, key, item);
  const after = factsAfter(item, item.events);
  const judge = (facts: Facts | undefined, known: ItemHistory | undefined, asOf: string) =>
    type === 'slice' && facts ? judgePromise(facts, known, asOf) : undefined;
  const is = judge(after, item, date);
  const known = new Map<string, readonly Move[]>();

  return (moment: Moment): readonly Move[] => {
    const then = roadmap.history && itemThen(roadmap.history, item, moment);
    if (then?.events.length === item.events.length) return [];
    const before = then && factsAfter(then, then.events);
    const was = judge(before, then, moment.date);
    const steps = type === 'slice' && before === undefined ? stepsOfNew(after, item, moment) : [];
    const name = `${then?.events.length} ${was?.state} ${steps.length}`;
    const moves =
      known.get(name) ??
      [...diffStep(type, { before, after, asOf: date, was, is }), ...steps]
        .map((found): Move => ({ ...found, item: about, date }))
        .map((move) => withSlips(roadmap, move, promises));
    known.set(name, moves);
    return moves;
  };
}

/** A slice that was added and then started or shipped is news as both. */
function stepsOfNew(
  facts: Facts | undefined,
  { initialDate }: ItemHistory,
  { date }: Moment,
): readonly Finding[] {
  if (facts === undefined) return [];
  const { status, started = initialDate, shipped = initialDate } = facts;
  const step = status === 'active' ? 'slice-started' : 'slice-shipped';
  const day = status === 'active' ? started : status === 'shipped' ? shipped : undefined;
  if (day === undefined || day <= date) return [];
  return [finding(step, undefined, undefined, stepOf(undefined, sliceOf(facts)))];
}

/** An end of a promise, or its beginning, has the number of its slips. */
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
