import {
  isAdvice,
  isConfigurable,
  ruleIds,
  ruleTable,
  type Preset,
  type Rule,
  type RuleId,
} from '../core/diagnostics/rule-table.ts';
import { limitOf, severityOf, type RuleSettings } from '../core/diagnostics/rule-settings.ts';
import type { Severity } from '../core/diagnostics/diagnostic.ts';

/** Returns every rule as it is set, in alphabetical order. */
export function describeRules(settings: RuleSettings): readonly RuleSummary[] {
  return ruleIds.map((rule) => describeRule(rule, settings));
}

/** Returns a rule as it is set. */
export function describeRule(rule: RuleId, settings: RuleSettings): RuleSummary {
  const { preset, limit, unit }: Rule = ruleTable[rule];
  return {
    rule,
    severity: severityOf(rule, settings),
    ...(isAdvice(rule) && limit !== undefined && unit && { limit: limitOf(rule, settings), unit }),
    ...(preset && { preset }),
    isConfigurable: isConfigurable(rule),
    isSet: isConfigurable(rule) && settings.rules[rule] !== undefined,
  };
}

/** A rule with the settings of a roadmap. */
export interface RuleSummary {
  readonly rule: RuleId;
  readonly severity: Severity | 'off';
  /** The amount it tolerates, in `unit`. */
  readonly limit?: number;
  readonly unit?: string;
  /** The mildest preset that includes it; only for advice. */
  readonly preset?: Preset;
  /** Whether `rules` in the settings can set it. */
  readonly isConfigurable: boolean;
  /** Whether they do. */
  readonly isSet: boolean;
}
