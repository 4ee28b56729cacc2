import { rankOf } from '../diff/change-kinds.ts';
import { oncePer } from '../once-per.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';
import { historyOf, partsOfKey, type KeyedType } from '../roadmap/item-key.ts';
import type { ItemHistory } from '../model/history.ts';
import { itemOfMove, type Move } from './move.ts';
import { arrivalMoves, stepMoves } from './step-moves.ts';
import { endedPromises, withSlips } from './with-slips.ts';
import { writtenMoves } from './written-moves.ts';

/**
 * Returns every move once, newest first, from git and from the days in front matter.
 * Made once for a roadmap.
 */
export const movesOf = oncePer((roadmap: Roadmap): readonly Move[] => {
  const moves = [...gitMoves(roadmap), ...writtenMoves(roadmap)];
  const all = moves.map((move) => withSlips(roadmap, move, endedPromises));
  return all.sort((a, b) => compare(b.date, a.date) || rankOf(a.kind) - rankOf(b.kind));
});

function gitMoves(roadmap: Roadmap): readonly Move[] {
  const items = roadmap.history?.items ?? new Map<string, ItemHistory>();
  const begun = historyOf(roadmap, roadmap.vision);
  const moves = [...items].flatMap(([key, item]) => [
    ...arrivalMoves(roadmap, key, item),
    ...stepMoves(roadmap, key, item),
  ]);
  const beginning = begun && findBeginning(roadmap, begun);
  return beginning ? [...moves, beginning] : moves;
}

/** A whole roadmap that came at once is one line, not one for each of its items. */
function findBeginning(roadmap: Roadmap, vision: ItemHistory): Move | undefined {
  const { firstSeen, initialCommit: commit } = vision;
  if (firstSeen === undefined || commit === undefined) return undefined;
  const count = (type: KeyedType) =>
    [...(roadmap.history?.items ?? [])].filter(
      ([key, item]) => partsOfKey(key).type === type && item.initialCommit === commit,
    ).length;
  return {
    ...{ kind: 'roadmap-begun', item: itemOfMove(roadmap, 'vision', vision) },
    detail: { goal: count('goal'), intent: count('intent'), slice: count('slice') },
    ...{ date: firstSeen, commit },
  };
}
