import type { ChangedItem, Finding } from '../diff/change.ts';
import { judgePromise } from '../promise/judge-promise.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Facts, type ItemHistory, itemWithEvents } from '../model/history.ts';
import { type KeyedType, partsOfKey } from '../roadmap/item-key.ts';
import { oncePerPart } from '../once-per.ts';
import { itemOfMove, type Move } from './move.ts';
import { stepsOf, type At, type DatedStep } from '../model/steps-of.ts';
import { diffStep } from './diff-step.ts';

/** Returns the moves of all steps of an item's history, oldest first; updates have none. */
export function stepMoves(roadmap: Roadmap, key: string, item: ItemHistory): readonly Move[] {
  const { type } = partsOfKey(key);
  if (type === 'update' || item.events.length === 0) return [];
  const about = itemOfMove(roadmap, key, item);
  return foundInSteps(item, type).map(({ found, at }) => toMove(about, found, at));
}

const foundInSteps = oncePerPart((item: ItemHistory, type: KeyedType): readonly Dated[] => {
  let known = 0;
  return stepsOf(item).flatMap((step) => {
    const { before, after, at, events } = step;
    const asOf = at.date;
    const isPromise = type === 'slice' && events.some(({ what }) => decisive.has(what));
    const judge = (said: Facts | undefined) =>
      isPromise && said
        ? judgePromise(said, itemWithEvents(item, item.events.slice(0, known)), asOf)
        : undefined;
    const was = judge(before);
    known += events.length;
    const change = { before, after: withDay(after, step), asOf, was, is: judge(after) };
    return diffStep(type, change).map((found) => ({ found, at }));
  });
});

/** The facts that the verdict on a promise depends on. */
const decisive: ReadonlySet<string> = new Set(['status', 'target', 'shipped', 'added']);

/** The day work began may be written down after it did. */
function withDay(after: Facts | undefined, { events }: DatedStep): Facts | undefined {
  const start = events.find(({ what, to }) => what === 'status' && to === 'active');
  return after && start?.knownOn !== undefined ? { ...after, started: start.date } : after;
}

/** That an item came, unless it came with the roadmap itself or before its history is known. */
export function arrivalMoves(roadmap: Roadmap, key: string, item: ItemHistory): readonly Move[] {
  const { type } = partsOfKey(key);
  if (type === 'update' || !isNews(item)) return [];
  const about = itemOfMove(roadmap, key, item);
  const at = { date: item.initialDate, commit: item.initialCommit };
  return foundOnArrival(item, type).map((found) => toMove(about, found, at));
}

const foundOnArrival = oncePerPart((item: ItemHistory, type: KeyedType): readonly Finding[] => {
  const { initial: after, initialDate: asOf } = item;
  const is = type === 'slice' ? judgePromise(after, itemWithEvents(item, []), asOf) : undefined;
  return diffStep(type, { after, asOf, is });
});

/** Whether an item came by itself, after the roadmap began and since its history is known. */
export function isNews({ firstSeen, initialCommit, isOriginal }: ItemHistory): boolean {
  return isOriginal !== true && (firstSeen !== undefined || initialCommit === undefined);
}

function toMove(item: ChangedItem, found: Finding, { date, commit }: At): Move {
  const where = commit === undefined ? { isUncommitted: true as const } : { commit };
  return { ...found, item, date, ...where };
}

/** A finding, and when it became known. */
interface Dated {
  readonly found: Finding;
  readonly at: At;
}
