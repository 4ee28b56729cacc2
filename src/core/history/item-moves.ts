import type { Item, Roadmap } from '../roadmap/roadmap.ts';
import { historyOf, itemKey } from '../roadmap/item-key.ts';
import type { Move } from './move.ts';
import { arrivalMoves, stepMoves } from './step-moves.ts';
import { movesWrittenIn } from './written-moves.ts';
import { compare } from '../text/compare.ts';

/**
 * Returns the moves of one item, newest first. Of one day, what front matter dates is the oldest: a
 * commit that ships a slice may also write down when work on it began.
 */
export function itemMoves(
  roadmap: Roadmap,
  item: Exclude<Item, { type: 'team' }>,
): readonly Move[] {
  const history = historyOf(roadmap, item);
  const key = itemKey(item);
  const steps =
    history === undefined
      ? []
      : [
          ...arrivalMoves(roadmap, key, history).filter(isVerdict),
          ...stepMoves(roadmap, key, history),
        ];
  const moves = [...movesWrittenIn(roadmap, item), ...steps].filter(
    ({ date }) => date <= roadmap.asOf,
  );
  return moves.toReversed().sort((a, b) => compare(b.date, a.date));
}

/** Whether a move says that the item was added with a target that was no promise. */
function isVerdict({ kind }: Move): boolean {
  return kind === 'promise-restated';
}
