import type { Diagnostic } from './diagnostic.ts';

/**
 * Returns the errors in `after` that were not there before a change. Errors are the same if rule,
 * file and message match, because lines can move. `renamed` turns an old file name or message into
 * the new one. Both forms are compared, because another item can have the old name.
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
