import { without } from '../text/without.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Returns the problems in `after` that were not there before a change. Problems are the same if
 * rule, severity, file and message match, because lines can move. `renamed` turns an old file name
 * or message into the new one. Both forms are compared, because another item can have the old name.
 */
export function newProblems(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  renamed: (text: string) => string = (text) => text,
): readonly Diagnostic[] {
  const identity = ({ rule, severity, location, message }: Diagnostic) =>
    [rule, severity, renamed(location.file), renamed(message)].join('\n');
  return without(after, before, identity);
}
