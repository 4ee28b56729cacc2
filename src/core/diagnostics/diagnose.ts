import { compare } from '../text/compare.ts';
import { startOf, type Diagnostic, type Problem } from './diagnostic.ts';
import { severityOf, type RuleSettings } from './rule-settings.ts';
import { without } from '../pick.ts';

/**
 * Returns problems as they are reported: each once, sorted by place, with the severity from the
 * settings. This is the only place that sets a severity. Problems can already be diagnosed.
 */
export function diagnose(
  problems: readonly Problem[],
  settings: RuleSettings = { rules: {}, coach: 'default' },
): readonly Diagnostic[] {
  return problems
    .flatMap((problem) => {
      const severity = severityOf(problem.rule, settings);
      return severity === 'off' ? [] : { ...problem, severity };
    })
    .sort(byPlace)
    .filter((each, index, all) => index === 0 || !isSame(each, all[index - 1]));
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [from, to] = [startOf(a.location), startOf(b.location)];
  return (
    compare(from.file, to.file) ||
    from.line - to.line ||
    from.column - to.column ||
    compare(a.rule, b.rule)
  );
}

/** Returns a key for a problem: an alias can repeat the same value in two places. */
function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return b !== undefined && a.message === b.message && byPlace(a, b) === 0;
}

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
