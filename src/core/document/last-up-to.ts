/** Returns the last of sorted numbers that is not above `most`. */
export function lastUpTo(sorted: readonly number[], most: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
