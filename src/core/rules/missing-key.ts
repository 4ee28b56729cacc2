import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Sources } from '../roadmap/sources.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** Keys that only the presence of others requires: what a schema cannot say. */
export const missingKey: Rule = ({ intent: intents, visions }) => [
  ...intents.flatMap(checkIntent),
  ...visions.flatMap(checkGoals),
];

function checkIntent(source: Sources['intent'][number]): readonly Problem[] {
  const { file, isParsed, keyAt, isMisspelt } = source;
  const top = { file, line: 1, column: 1 };
  const isThere = (key: string) => keyAt(key) !== undefined || isMisspelt(top, key);
  if (!isParsed || isThere('horizon') || isThere('declined')) return [];
  return [
    problem(
      'missing-key',
      { file, line: 1, column: 1 },
      {
        message: 'The key "horizon" is missing.',
        hint: 'Add "horizon: now", "next" or "later"; an intent that will not be done has "declined" and the reason instead.',
      },
    ),
  ];
}

const measurementKeys = ['measure', 'baseline', 'target'] as const;

function checkGoals(source: Sources['visions'][number]): readonly Problem[] {
  return (source.fields.goals ?? []).flatMap((goal, index) => {
    if (goal === undefined) return [];
    const isGiven = (key: string) => source.keyAt('goals', index, key) !== undefined;
    const given = [...measurementKeys, 'direction', 'readings'].filter(isGiven);
    if (given.length === 0) return [];
    const { length: _, ...location } = source.at('goals', index);
    return measurementKeys
      .filter((key) => !isGiven(key) && !source.isMisspelt(location, key))
      .map((key) =>
        problem('missing-key', location, {
          message: `The key ${quote(key)} is missing.`,
          hint: `A measured goal has "measure", "baseline" and "target"; this one has ${given.map((each) => quote(each)).join(', ')}.`,
        }),
      );
  });
}
