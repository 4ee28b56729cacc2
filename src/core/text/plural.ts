/** A count with its noun: `1 slice`, `3 slices`. `many` is for nouns that do not just take an `s`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
