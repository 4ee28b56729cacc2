import { problem } from '../diagnostics/problem.ts';
import { knownIds } from '../roadmap/known-ids.ts';
import { referencesOf, type Reference, type ReferredNoun } from '../roadmap/references.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** Whatever is referred to by its id exists. */
export const unknownReference: Rule = (sources) => {
  const known = knownIds(sources);
  const reported = new Set<string>();
  return referencesOf(sources).flatMap((reference) => {
    const ids = known[reference.noun];
    if (ids === undefined || ids.has(reference.id) || isRepeated(reference, reported)) return [];
    return problem('unknown-reference', reference.at(), {
      message: `There is no ${reference.noun} ${quote(reference.id)}.`,
      hint: hintFor(reference, ids),
    });
  });
};

/** Whether the same list named the same id before: that is another rule's to say. */
function isRepeated({ list, id }: Reference, reported: Set<string>): boolean {
  if (list === undefined) return false;
  const place = JSON.stringify([list.source.file, list.key, id]);
  if (reported.has(place)) return true;
  reported.add(place);
  return false;
}

function hintFor({ noun, id }: Reference, ids: ReadonlySet<string>): string {
  const meant = didYouMean(id, [...ids]);
  return meant ? `Did you mean ${quote(meant)}?` : howToCreate[noun](id);
}

const howToCreate: Record<ReferredNoun, (id: string) => string> = {
  goal: () => 'Add it to the goals of "vision.md", or remove the reference.',
  team: (id) => `Add it to the teams of "roadmap.yml": "${id}: Its name".`,
  intent: (id) => `Create "intents/${id}.md", or correct the id.`,
  slice: (id) => `Create "slices/${id}.md", or correct the id.`,
  assumption: (id) => `Create "assumptions/${id}.md", or correct the id.`,
};
