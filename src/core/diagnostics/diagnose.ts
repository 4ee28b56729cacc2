import { compare } from '../text/compare.ts';
import { startOf, type Diagnostic, type Problem } from './diagnostic.ts';
import { isConfigurable, ruleTable, type ConfigurableRule, type RuleId } from './rule-table.ts';

/**
 * Returns problems as they are reported: each once, sorted by place, with the severity from `rules`
 * in the settings. This is the only place that sets a severity. Problems can already be diagnosed.
 */
export function diagnose(
  problems: readonly Problem[],
  rules: RuleSettings = {},
): readonly Diagnostic[] {
  return problems
    .flatMap((problem) => {
      const severity = severityOf(problem.rule, rules);
      return severity === 'off' ? [] : { ...problem, severity };
    })
    .sort(byPlace)
    .filter((each, index, all) => index === 0 || !isSame(each, all[index - 1]));
}

function severityOf(rule: RuleId, rules: RuleSettings) {
  const set = isConfigurable(rule) ? rules[rule] : undefined;
  return set === 'warn' ? 'warning' : (set ?? ruleTable[rule].severity);
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

/** `rules` in `roadmap.yml`. */
export type RuleSettings = {
  readonly [Id in ConfigurableRule]?: 'off' | 'warn' | 'error' | undefined;
};
