/**
 * Returns the pieces kept, removed and added between two texts, word by word. Joined again, the kept
 * and removed pieces read as `before`, the kept and added ones as `after`, but for white space.
 */
export function wordDiff(before: string, after: string): readonly WordPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = sharedLength(a, b);
  const end = sharedLength(a.slice(start).toReversed(), b.slice(start).toReversed());
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return join([...a.slice(0, start).map(kept), ...middle, ...a.slice(a.length - end).map(kept)]);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[length] === b[length]) length += 1;
  return length;
}

/** More cells than this of the table below are not worth their time: all is taken as rewritten. */
const mostCells = 1_000_000;

/** By the longest common subsequence; removed words come before added ones. */
function diffMiddle(a: readonly string[], b: readonly string[]): readonly WordPiece[] {
  if (a.length * b.length > mostCells) return [...a.map(removed), ...b.map(added)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isKept = a[i] === b[j];
      lengths[i * width + j] = isKept ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, to] = [a[i], b[j]];
    if (from !== undefined && from === to) {
      pieces.push(kept(from));
      i += 1;
      j += 1;
    } else if (from !== undefined && (to === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(from));
      i += 1;
    } else {
      pieces.push(added(to ?? ''));
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours that fared alike become one piece. */
function join(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const joined: { fate: WordPiece['fate']; text: string }[] = [];
  for (const { fate, text } of pieces) {
    const last = joined.at(-1);
    if (last?.fate === fate) last.text += ` ${text}`;
    else joined.push({ fate, text });
  }
  return joined;
}

function kept(text: string): WordPiece {
  return { fate: 'kept', text };
}

function removed(text: string): WordPiece {
  return { fate: 'removed', text };
}

function added(text: string): WordPiece {
  return { fate: 'added', text };
}

export interface WordPiece {
  readonly fate: 'kept' | 'removed' | 'added';
  readonly text: string;
}
