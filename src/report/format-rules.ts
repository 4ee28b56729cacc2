import type { createColors } from 'picocolors';

import type { Preset, RuleId } from '../core/diagnostics/rule-table.ts';
import type { RuleSummary } from './describe-rules.ts';
import { jsonText } from '../core/text/safe-text.ts';

/** Returns the rules as a table for people: advice, other warnings, and errors. No final line feed. */
export function formatRulesText(
  rules: readonly RuleSummary[],
  { coach, colors }: { readonly coach: Preset; readonly colors: Colors },
): string {
  const groups = [
    [`Advice (coach: ${coach})`, rules.filter(({ preset }) => preset !== undefined)],
    [
      'Other warnings',
      rules.filter(({ preset, isConfigurable }) => preset === undefined && isConfigurable),
    ],
    ['Errors, which always run', rules.filter(({ isConfigurable }) => !isConfigurable)],
  ] as const;
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  const sections = groups.map(([title, own]) => {
    const rows = own.map((rule) => `  ${row(rule, width, colors)}\n`);
    return `${colors.bold(title)}\n${rows.join('')}\n`;
  });
  return `${sections.join('')}To read about one: throughline rules slice-is-thin`;
}

function row(rule: RuleSummary, width: number, colors: Colors): string {
  const { severity, preset, isConfigurable, isSet } = rule;
  if (!isConfigurable) return rule.rule;
  const paint = severity === 'off' ? colors.dim : severity === 'error' ? colors.red : colors.yellow;
  const cells = [
    rule.rule.padEnd(width),
    paint(severity.padEnd('warning'.length)),
    sayLimit(rule).padEnd('50 per cent'.length),
    colors.dim((preset ? `preset ${preset}` : '').padEnd('preset default'.length)),
    isSet ? 'set in roadmap.yml' : '',
  ];
  return cells.join('  ').trimEnd();
}

/** Returns what a rule tolerates: `6 weeks`. */
export function sayLimit({ limit, unit }: RuleSummary): string {
  return limit === undefined ? '' : `${limit} ${unit ?? ''}`;
}

/** Returns the rules for programs, as JSON without a final line feed. */
export function formatRulesJson(
  rules: readonly RuleSummary[],
  { coach, urlOf }: { readonly coach: Preset; readonly urlOf: (rule: RuleId) => string },
): string {
  const report = {
    version: 1,
    coach,
    rules: rules.map(({ isConfigurable, isSet, ...rule }) => ({
      ...rule,
      configurable: isConfigurable,
      set: isSet,
      url: urlOf(rule.rule),
    })),
  };
  return jsonText(report);
}

type Colors = ReturnType<typeof createColors>;
