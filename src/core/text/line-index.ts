/**
 * Returns a function from offsets in a text to 1-based lines and columns; columns count UTF-16 code
 * units.
 */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= startsOfLines(text);
    const index = Math.max(0, lastIndexUpTo(starts, offset));
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}

/** Returns the index of the last of sorted numbers that is not above `most`; -1 if all are. */
export function lastIndexUpTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
