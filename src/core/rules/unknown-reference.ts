import type { ReferredNoun } from '../model/key.ts';
import { folders, type Noun } from '../model/nouns.ts';
import { idPattern, longestId } from '../model/scalars.ts';
import { oncePer } from '../once-per.ts';
import { knownIds, referencesOf } from '../document/references.ts';
import { didYouMean, likelyId, mostSuggestions } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Whatever is referred to by its id exists. */
export const unknownReference: Check = (sources) => {
  const known = knownIds(sources);
  let suggestions = mostSuggestions;
  return referencesOf(sources).flatMap(({ noun, id, at, repeats }) => {
    const ids = known[noun];
    if (ids === undefined || ids.has(id)) return [];
    const { right, corrected } = candidatesOf(ids);
    if (corrected.has(id) || repeats) return [];
    suggestions -= 1;
    return {
      message: `There is no ${noun} ${quote(id)}.`,
      hint: hintFor(noun, id, ids, suggestions < 0 ? [] : right),
      location: at(),
    };
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

function hintFor(
  noun: ReferredNoun,
  id: string,
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
