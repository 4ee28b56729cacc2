import { readFileSync } from 'node:fs';

import picocolors from 'picocolors';

import { absoluteUrl, ruleAddress } from '../core/addresses.ts';
import { pageOfRule, ruleIds, type RuleId } from '../core/diagnostics/rule-table.ts';
import { parseSources } from '../core/document/sources.ts';
import type { Settings } from '../core/roadmap/roadmap.ts';
import { settingsOf } from '../core/roadmap/settings-of.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import { quote } from '../core/text/quote.ts';
import { readContent } from '../io/read-content.ts';
import { describeRule, describeRules } from '../report/describe-rules.ts';
import { formatRule } from '../report/format-rule.ts';
import { formatRulesJson, formatRulesText } from '../report/format-rules.ts';
import type { RulesOptions } from './options.ts';
import { UsageError, useColor, type World } from './world.ts';

/** `throughline rules`: lists every rule as the roadmap sets it, or explains one. */
export function rules(options: RulesOptions, world: World): number {
  const { rule: given, format } = options;
  const settings = readSettings(options);
  const urlOf = (rule: RuleId) => absoluteUrl(settings, ruleAddress(rule)) ?? ruleAddress(rule);
  const colors = picocolors.createColors(useColor(world.stdout, world.env));
  const { coach } = settings;
  const rule = given === undefined ? undefined : known(given);
  const text =
    format === 'json'
      ? formatRulesJson(
          rule === undefined ? describeRules(settings) : [describeRule(rule, settings)],
          { coach, urlOf },
        )
      : rule === undefined
        ? formatRulesText(describeRules(settings), { coach, colors })
        : formatRule(pageOf(rule), describeRule(rule, settings), {
            url: urlOf(rule),
            width: world.stdout.columns ?? 80,
            colors,
          });
  world.stdout.write(`${text}\n`);
  return 0;
}

/** The settings of the roadmap; the defaults where there is none yet. */
function readSettings({ content }: RulesOptions): Settings {
  const read = content === undefined ? undefined : readContent(content);
  if (read?.ok === false) throw new UsageError(`"${content}" cannot be read: ${read.reason}.`);
  const files = read?.files.filter(({ path }) => path === 'roadmap.yml') ?? [];
  return settingsOf(parseSources(files));
}

function known(given: string): RuleId {
  const found = ruleIds.find((id) => id === given);
  if (found !== undefined) return found;
  const likely = didYouMean(given, ruleIds);
  const hint = likely ? `Did you mean ${quote(likely)}?` : 'To see all rules: throughline rules.';
  throw new UsageError(`There is no rule ${quote(given)}.\n${hint}`);
}

function pageOf(rule: RuleId): string {
  return readFileSync(new URL(`../core/${pageOfRule(rule)}`, import.meta.url), 'utf8');
}
