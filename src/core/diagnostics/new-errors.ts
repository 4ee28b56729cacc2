import type { Diagnostic } from './diagnostic.ts';

/**
 * The errors among `after` that were not there before a change. The same mistake is told by its rule,
 * its file and its words, as its line may have moved; `renamed` says what a file or words that named
 * something by its old name would be now. Both sides are read so: something else may have that name.
 */
export function newErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  renamed: (text: string) => string = (text) => text,
): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const { rule, location, message } of before) {
    const identity = [rule, renamed(location.file), renamed(message)].join('\n');
    known.set(identity, (known.get(identity) ?? 0) + 1);
  }
  return after.filter(({ rule, severity, location, message }) => {
    if (severity !== 'error') return false;
    const identity = [rule, renamed(location.file), renamed(message)].join('\n');
    const left = known.get(identity) ?? 0;
    known.set(identity, left - 1);
    return left <= 0;
  });
}
