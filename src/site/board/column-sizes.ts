/**
 * Returns how wide each column of the board is beside the others, from 1 to 6, by how many cards it
 * has: nearer ones are larger. An empty one is 0.
 */
export function columnSizes(counts: readonly number[]): readonly number[] {
  const parts = counts.map((count, index) => count * (cardSizes[index] ?? 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (part === 0 ? 0 : Math.max(1, Math.round((6 * part) / whole))));
}

/** Of a card in Now, Next and Later. */
const cardSizes = [3, 2, 1];
