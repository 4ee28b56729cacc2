import { problem } from '../diagnostics/problem.ts';
import { folders, type Noun } from '../model/nouns.ts';
import { idPattern, longestId } from '../model/scalars.ts';
import { knownIds } from '../roadmap/known-ids.ts';
import { oncePer } from '../roadmap/once-per.ts';
import type { ReferredNoun } from '../model/key.ts';
import { referencesOf, type Reference } from '../roadmap/references.ts';
import { didYouMean, mostSuggestions } from '../text/did-you-mean.ts';
import { likelyId } from '../text/likely-id.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** Whatever is referred to by its id exists. */
export const unknownReference: Rule = (sources) => {
  const known = knownIds(sources);
  const reported = new Set<string>();
  let suggestions = mostSuggestions;
  return referencesOf(sources).flatMap((reference) => {
    const ids = known[reference.noun];
    if (ids === undefined || ids.has(reference.id)) return [];
    const { right, corrected } = candidatesOf(ids);
    if (corrected.has(reference.id) || isRepeated(reference, reported)) return [];
    suggestions -= 1;
    return problem('unknown-reference', reference.at(), {
      message: `There is no ${reference.noun} ${quote(reference.id)}.`,
      hint: hintFor(reference, ids, suggestions < 0 ? [] : right),
    });
  });
};

const candidatesOf = oncePer((ids: ReadonlySet<string>) => {
  const all = [...ids];
  return {
    right: all.filter((id) => idPattern.test(id)),
    /** An id that is about to be corrected is known by what it should be. */
    corrected: new Set(all.filter((id) => !idPattern.test(id)).map(likelyId)),
  };
});

/** Whether the same list named the same id before: that is another rule's to say. */
function isRepeated({ list, id }: Reference, reported: Set<string>): boolean {
  if (list === undefined) return false;
  const place = JSON.stringify([list.source.file, list.key, id]);
  if (reported.has(place)) return true;
  reported.add(place);
  return false;
}

function hintFor(
  { noun, id }: Reference,
  ids: ReadonlySet<string>,
  candidates: readonly string[],
): string {
  const bare = id.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const meant = ids.has(bare) ? bare : didYouMean(bare, candidates);
  if (meant) return `Did you mean ${quote(meant)}?`;
  if (idPattern.test(id) && id.length <= longestId) return howToCreate[noun](id);
  return 'Write an id: lower-case words joined by single hyphens.';
}

const howToCreate: Record<ReferredNoun, (id: string) => string> = {
  goal: () => 'Add it to the goals of "vision.md", or remove the reference.',
  team: (id) => `Add it to the teams of "roadmap.yml": "${id}: Its name".`,
  intent: (id) => howToWrite('intent', id),
  slice: (id) => howToWrite('slice', id),
  assumption: (id) => howToWrite('assumption', id),
};

function howToWrite(noun: Noun, id: string): string {
  const file = `${folders[noun]}/${id}.md`;
  return `Create ${quote(file)} (throughline new ${noun} "Title" --id ${id}), or correct the id.`;
}
