/**
 * Returns the candidate that was most likely intended: the same except for case, otherwise the one
 * with the fewest typos, otherwise the only one that starts with `value`. `undefined` if none is
 * close; never `value` itself.
 */
export function didYouMean(value: string, candidates: Iterable<string>): string | undefined {
  const wanted = value.toLowerCase();
  let nearest: string | undefined;
  let limit = wanted.length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
  const longer: string[] = [];
  for (const candidate of candidates) {
    if (candidate === value) continue;
    const offered = candidate.toLowerCase();
    if (offered === wanted) return candidate;
    if (wanted.length > 2 && offered.startsWith(wanted)) longer.push(candidate);
    const distance = slips(wanted, offered, limit);
    if (distance > limit) continue;
    nearest = candidate;
    limit = distance - 1;
  }
  return nearest ?? (longer.length === 1 ? longer[0] : undefined);
}

/**
 * The number of problems of one kind that get a suggestion: each is compared with all candidates,
 * and with thousands of problems, the first ones are enough.
 */
export const mostSuggestions = 200;

/**
 * Returns the number of letters to add, drop, change or swap to turn `a` into `b` (optimal string
 * alignment); above `limit`, any larger number.
 */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit && Math.min(...last) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/**
 * Returns the id that was probably intended: lower case, without accents, words joined by hyphens;
 * can be empty.
 */
export function likelyId(written: string): string {
  return written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
