/** Returns a count with its noun: `1 slice`, `3 slices`. `many` is for irregular plurals. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
