import type { ChangedItem, Finding } from '../diff/change.ts';
import type { ChangeKind } from '../diff/change-kinds.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { historyOf } from './history-of.ts';
import type { ItemHistory } from './history.ts';
import { partsOfKey } from './item-key.ts';
import { itemOfMove, type Move } from './move.ts';
import { stepsOf, type At } from './steps-of.ts';
import { tellStep } from './tell-step.ts';

/** What each step of an item's history means, oldest first; updates have none. */
export function stepMoves(roadmap: Roadmap, key: string, item: ItemHistory): readonly Move[] {
  const { type } = partsOfKey(key);
  if (type === 'update' || item.events.length === 0) return [];
  const about = itemOfMove(roadmap, key, item);
  return stepsOf(item).flatMap(({ before, after, at }) =>
    tellStep(type, { before, after, asOf: at.date, shippedOn: at.date })
      .filter((found) => !isWrittenDown(roadmap, key, found.kind))
      .map((found) => toMove(about, found, at)),
  );
}

/** That an item came, unless it came with the roadmap itself or before its history is known. */
export function arrivalMoves(roadmap: Roadmap, key: string, item: ItemHistory): readonly Move[] {
  const { type } = partsOfKey(key);
  const begun = historyOf(roadmap, roadmap.vision)?.initialCommit;
  const isFirst = item.firstSeen !== undefined || item.initialCommit === undefined;
  const isBeginning = begun !== undefined && item.initialCommit === begun;
  if (type === 'update' || !isFirst || isBeginning) return [];
  const about = itemOfMove(roadmap, key, item);
  const at = { date: item.initialDate, commit: item.initialCommit };
  return tellStep(type, { after: item.initial, asOf: at.date }).map((found) =>
    toMove(about, found, at),
  );
}

function toMove(item: ChangedItem, found: Finding, { date, commit }: At): Move {
  const where = commit === undefined ? { isUncommitted: true as const } : { commit };
  return { ...found, item, date, ...where };
}

const endings: ReadonlySet<ChangeKind> = new Set([
  'slice-shipped',
  'promise-kept',
  'promise-missed',
  'promise-undated',
]);

/** Steps whose day the front matter of today gives are told from there. */
function isWrittenDown(roadmap: Roadmap, key: string, kind: ChangeKind): boolean {
  const { type, id } = partsOfKey(key);
  const slice = type === 'slice' ? roadmap.byId.slice.get(id) : undefined;
  if (slice === undefined) return false;
  if (kind === 'slice-started') return slice.started !== undefined;
  return endings.has(kind) && slice.status === 'shipped' && slice.shipped !== undefined;
}
