import type { Sources } from '../document/sources.ts';
import { stageKeys } from '../model/intent.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/** Reports missing keys that other keys require, which a schema cannot express. */
export const missingKey: Check = ({ intent: intents, visions }) => [
  ...intents.flatMap(checkIntent),
  ...visions.flatMap(checkGoals),
];

function checkIntent({ file, isParsed, keyAt, isMisspelt }: Sources['intent'][number]) {
  const location = { file, line: 1, column: 1 };
  const isThere = (key: string) => keyAt(key) !== undefined || isMisspelt(location, key);
  if (!isParsed || stageKeys.some(isThere)) return [];
  const message = 'The key "horizon" is missing.';
  const hint =
    'Add "horizon: now", "next" or "later". If the intent is achieved, add "done" with the day instead; if you decided against it, "declined" with the reason.';
  return [{ message, hint, location }];
}

const measurementKeys = ['measure', 'baseline', 'target'] as const;

function checkGoals({ fields, at, keyAt, isMisspelt }: Sources['visions'][number]) {
  return (fields.goals ?? []).flatMap((goal, index): readonly Breach[] => {
    if (goal === undefined) return [];
    const isGiven = (key: string) => keyAt('goals', index, key) !== undefined;
    const given = [...measurementKeys, 'unit', 'direction', 'readings'].filter(isGiven);
    if (given.length === 0) return [];
    const { length: _, ...location } = at('goals', index);
    const hint = `A measured goal needs "measure", "baseline" and "target"; this one has ${given.map(quote).join(', ')}.`;
    return measurementKeys
      .filter((key) => !isGiven(key) && !isMisspelt(location, key))
      .map((key) => ({ message: `The key ${quote(key)} is missing.`, hint, location }));
  });
}
