import { problem } from '../diagnostics/problem.ts';
import { referencesOf, type Reference } from '../roadmap/references.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A list names each id once. */
export const duplicateReference: Rule = (sources) => {
  const seen = new Map<string, Reference>();
  return referencesOf(sources).flatMap((reference) => {
    if (reference.list === undefined) return [];
    const { key, source } = reference.list;
    const place = JSON.stringify([source.file, key, reference.id]);
    const first = seen.get(place);
    if (first === undefined) {
      seen.set(place, reference);
      return [];
    }
    return problem('duplicate-reference', reference.at(), {
      message: `${quote(key)} names ${quote(reference.id)} twice.`,
      hint: 'Remove one of the two.',
      related: [{ message: 'It is first named here.', location: first.at() }],
    });
  });
};
