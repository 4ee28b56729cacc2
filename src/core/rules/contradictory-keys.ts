import type { Point } from '../diagnostics/diagnostic.ts';
import { stageKeys } from '../model/intent.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports intents with more than one of the keys that say where they are. */
export const contradictoryKeys: Check = ({ intent: intents }) =>
  intents.flatMap(({ keyAt }) => {
    const given = stageKeys
      .flatMap((key) => {
        const location = keyAt(key);
        return location ? { key, location } : [];
      })
      .toSorted((a, b) => inOrder(a.location, b.location));
    const last = given.at(-1);
    if (last === undefined || given.length < 2) return [];
    return {
      message: 'An intent can have only one of "horizon", "done" and "declined".',
      hint: 'Keep "done" if it was achieved or "declined" if you will not do it. Otherwise keep "horizon".',
      location: last.location,
      related: given
        .slice(0, -1)
        .map(({ key, location }) => ({ message: `${quote(key)} is here.`, location })),
    };
  });

function inOrder(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}
