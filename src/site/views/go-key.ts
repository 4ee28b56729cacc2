/** The letter that leads to a place after `g`; a place that has none of its own has none. */
export function goKey(address: string): string | undefined {
  return letters.get(address);
}

const letters: ReadonlyMap<string, string> = new Map([
  ['/', 'v'],
  ['/roadmap/', 'r'],
  ['/map/', 'm'],
  ['/now/', 'n'],
  ['/later/', 'l'],
  ['/timeline/', 't'],
  ['/changes/', 'c'],
  ['/search/', 's'],
]);
