import { problem, type Problem } from '../diagnostics/problem.ts';
import { idPattern } from '../model/scalars.ts';
import type { Sources } from '../roadmap/sources.ts';
import { quote } from '../text/quote.ts';
import { structuralRules } from './rule-ids.ts';
import type { Rule } from './rule.ts';

/** Values that only others beside them make wrong: what a schema cannot say. */
export const invalidValue: Rule = ({ visions, settings }) => [
  ...visions.flatMap(checkTargets),
  ...(settings ? checkRules(settings) : []),
];

function checkTargets(source: Sources['visions'][number]): readonly Problem[] {
  return (source.fields.goals ?? []).flatMap((goal, index) => {
    const { baseline, target, direction } = goal ?? {};
    if (baseline === undefined || target === undefined) return [];
    const isBetter = direction === 'down' ? target < baseline : target > baseline;
    if (direction ? isBetter : target !== baseline) return [];
    const side = { up: 'above', down: 'below' }[direction ?? 'up'];
    const message = direction
      ? `The target ${target} is not ${side} the baseline ${baseline}, though the direction is ${quote(direction)}.`
      : `The target ${target} equals the baseline.`;
    return problem('invalid-value', source.at('goals', index, 'target'), {
      message,
      hint: 'Correct the target, the baseline or the direction.',
      related: [
        { message: 'The baseline is here.', location: source.at('goals', index, 'baseline') },
      ],
    });
  });
}

const severities: readonly unknown[] = ['off', 'warn', 'error'];

function checkRules(settings: NonNullable<Sources['settings']>): readonly Problem[] {
  return Object.entries(settings.fields.rules ?? {}).flatMap(([id, setting]) => {
    const isStructural = structuralRules.some((rule) => rule === id);
    if (isStructural || !idPattern.test(id)) {
      return problem('invalid-value', settings.keyAt('rules', id) ?? { file: settings.file }, {
        message: `The rule ${quote(id)} cannot be set.`,
        hint: isStructural
          ? 'Structural problems are always reported; remove the key.'
          : 'Rules are named in lower-case words joined by hyphens.',
      });
    }
    const severity: unknown = Array.isArray(setting) ? setting[0] : setting;
    if (severities.includes(severity)) return [];
    return problem('invalid-value', settings.at('rules', id), {
      message: `${quote(id)} must be "off", "warn" or "error", or a list of one of them and options${typeof severity === 'string' ? `, not ${quote(severity)}` : ''}.`,
      ...(severity === 'warning' && { hint: 'Did you mean "warn"?' }),
    });
  });
}
