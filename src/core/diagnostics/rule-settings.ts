import type { Severity } from './diagnostic.ts';
import {
  isAdvice,
  isConfigurable,
  presets,
  ruleTable,
  type ConfigurableRule,
  type CoachRule,
  type Preset,
  type Rule,
  type RuleId,
} from './rule-table.ts';

/** Returns the severity of a rule: its own, or that of the settings. */
export function severityOf(rule: RuleId, { rules, coach }: RuleSettings): Severity | 'off' {
  const written = isConfigurable(rule) ? rules[rule] : undefined;
  const set = typeof written === 'object' ? (written.severity ?? 'warn') : written;
  if (set !== undefined) return set === 'warn' ? 'warning' : set;
  const { severity, preset }: Rule = ruleTable[rule];
  const isLeftOut = preset !== undefined && presets.indexOf(preset) > presets.indexOf(coach);
  return isAdvice(rule) && isLeftOut ? 'off' : severity;
}

/** Returns the limit of a rule: its own, or that of the settings; 0 for a rule without one. */
export function limitOf(rule: CoachRule, { rules }: RuleSettings): number {
  const { limit = 0 }: Rule = ruleTable[rule];
  const written = rules[rule];
  return typeof written === 'object' ? (written.limit ?? limit) : limit;
}

/** `rules` and `coach` in `roadmap.yml`. */
export interface RuleSettings {
  readonly rules: { readonly [Id in ConfigurableRule]?: RuleSetting | undefined };
  readonly coach: Preset;
}

export type RuleSetting =
  | SetSeverity
  | { readonly severity?: SetSeverity | undefined; readonly limit?: number | undefined };

type SetSeverity = 'off' | 'warn' | 'error';
