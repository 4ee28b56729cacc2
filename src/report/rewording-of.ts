import type { Change } from '../core/diff/change.ts';
import { wordDiff, type WordPiece } from '../core/diff/word-diff.ts';

/** What of the statement of the vision was reworded, word by word; nothing for any other change. */
export function rewordingOf({ kind, before, after }: Change): readonly WordPiece[] {
  if (kind !== 'statement-reworded') return [];
  return typeof before === 'string' && typeof after === 'string' ? wordDiff(before, after) : [];
}
