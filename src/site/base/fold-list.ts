/** Returns the lines of a list that are shown, at most so many, and those that are folded. */
export function foldList<Line>(lines: readonly Line[], most = 8): Folded<Line> {
  // A fold that hides two lines saves none.
  const shown = lines.length <= most ? lines.length : Math.max(0, most - 2);
  return { shown: lines.slice(0, shown), folded: lines.slice(shown) };
}

interface Folded<Line> {
  readonly shown: readonly Line[];
  readonly folded: readonly Line[];
}
