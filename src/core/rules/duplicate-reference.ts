import { referencesOf } from '../document/references.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports ids that a list contains twice. */
export const duplicateReference: Check = (sources) =>
  referencesOf(sources).flatMap(({ id, at, repeats }) => {
    if (repeats === undefined) return [];
    return {
      message: `${quote(repeats.key)} names ${quote(id)} twice.`,
      hint: 'Remove one of the two.',
      location: at(),
      related: [{ message: 'It is first named here.', location: repeats.at() }],
    };
  });
