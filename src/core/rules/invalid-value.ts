import { configurableRules, isConfigurable, ruleIds } from '../diagnostics/rule-table.ts';
import type { Sources } from '../document/sources.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/** Values that only others beside them make wrong: what a schema cannot say. */
export const invalidValue: Check = ({ visions, settings }) => [
  ...visions.flatMap(checkTargets),
  ...(settings ? checkRules(settings) : []),
];

function checkTargets({ fields, at }: Sources['visions'][number]): readonly Breach[] {
  return (fields.goals ?? []).flatMap((goal, index) => {
    const { baseline, target, direction } = goal ?? {};
    if (baseline === undefined || target === undefined) return [];
    const isBetter = direction === 'down' ? target < baseline : target > baseline;
    if (direction ? isBetter : target !== baseline) return [];
    const side = { up: 'above', down: 'below' }[direction ?? 'up'];
    return {
      message: direction
        ? `The target ${target} is not ${side} the baseline ${baseline}, though the direction is ${quote(direction)}.`
        : `The target ${target} equals the baseline.`,
      hint: 'Correct the target, the baseline or the direction.',
      location: at('goals', index, 'target'),
      related: [{ message: 'The baseline is here.', location: at('goals', index, 'baseline') }],
    };
  });
}

/** Only some rules can be set: the others would let through a roadmap that is not true. */
function checkRules({ fields, file, keyAt }: NonNullable<Sources['settings']>): readonly Breach[] {
  const wrong = Object.keys(fields.rules ?? {}).filter((id) => !isConfigurable(id));
  return wrong.map((id) => {
    const location = keyAt('rules', id) ?? { file };
    if (ruleIds.some((rule) => rule === id)) {
      const message = `The rule ${quote(id)} always runs and cannot be set.`;
      return { message, hint: 'Remove the key.', location };
    }
    const meant = didYouMean(id, configurableRules);
    const hint = meant
      ? `Did you mean ${quote(meant)}?`
      : `The rules that can be set are ${configurableRules.map(quote).join(', ')}.`;
    return { message: `There is no rule ${quote(id)}.`, hint, location };
  });
}
