import type { Point } from '../diagnostics/diagnostic.ts';
import { problem } from '../diagnostics/problem.ts';
import type { Rule } from './rule.ts';

/** An intent has a horizon or was declined, not both. */
export const contradictoryKeys: Rule = ({ intent: intents }) =>
  intents.flatMap(({ keyAt }) => {
    const horizon = keyAt('horizon');
    const declined = keyAt('declined');
    if (horizon === undefined || declined === undefined) return [];
    const [first, second] = isBefore(horizon, declined) ? [horizon, declined] : [declined, horizon];
    return problem('contradictory-keys', second, {
      message: 'An intent has either "horizon" or "declined", not both.',
      hint: 'Keep "declined" if it will not be done, else "horizon".',
      related: [{ message: 'The other one is here.', location: first }],
    });
  });

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
