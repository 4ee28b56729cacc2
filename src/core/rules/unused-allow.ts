import { configurableRules, isConfigurable, ruleIds } from '../diagnostics/rule-table.ts';
import { allowances } from '../document/allowances.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports allowed rules that do not exist, that always run, or that the file lists twice. */
export const unusedAllow: Check = (sources) =>
  allowances(sources).flatMap(({ rule, isRepeated, location }) => {
    if (isRepeated) {
      return {
        message: `${quote(rule)} is allowed twice.`,
        hint: 'Keep one of the two.',
        location,
      };
    }
    if (isConfigurable(rule)) return [];
    if (ruleIds.some((id) => id === rule)) {
      const message = `The rule ${quote(rule)} reports errors, which cannot be allowed.`;
      return { message, hint: 'Fix them and remove the entry.', location };
    }
    const likely = didYouMean(rule, configurableRules);
    const hint = likely ? `Did you mean ${quote(likely)}?` : 'To see all rules: throughline rules.';
    return { message: `There is no rule ${quote(rule)}.`, hint, location };
  });
