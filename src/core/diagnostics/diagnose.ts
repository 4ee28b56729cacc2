import { compare } from '../text/compare.ts';
import { startOf, type Diagnostic, type Problem } from './diagnostic.ts';
import { severityOf, type RuleSettings } from './rule-settings.ts';

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
