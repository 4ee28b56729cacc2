import type { Change } from '../core/diff/change.ts';
import { wordDiff, type WordPiece } from '../core/diff/word-diff.ts';
import type { Names } from '../words/names.ts';

/** The parts of every report on changes besides the changes. */
export interface ChangeReport {
  /** The two sides, as they were asked for. */
  readonly base: string;
  readonly head: string;
  readonly names: Names;
  /** Which side has no roadmap at all. */
  readonly missing?: Missing;
}

export interface Missing {
  readonly side: 'base' | 'head';
  /** The folder that is not there, as a noun: `folder "content"`. */
  readonly what: string;
}

/**
 * Returns the name of a side of a comparison. Ids are shortened as git hosts do. A name that
 * depends on where the command ran, such as `HEAD`, is replaced by its `commit` if that is known.
 */
export function nameOfSide(revision: string, commit?: string): string {
  if (fullId.test(revision)) return revision.slice(0, short);
  return commit !== undefined && fromHere.test(revision) ? commit.slice(0, short) : revision;
}

const short = 7;
const fullId = /^(?:[\da-f]{40}|[\da-f]{64})$/;
const fromHere = /^(?:[A-Z]+_)?HEAD(?![\w/-])|^@(?![\w/-])/;

/** Returns the words that changed in the vision statement; nothing for any other change. */
export function rewordingOf({ kind, before, after }: Change): readonly WordPiece[] {
  if (kind !== 'statement-reworded') return [];
  return before !== undefined && after !== undefined ? wordDiff(before, after) : [];
}
