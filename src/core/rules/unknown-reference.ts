import type { ReferredNoun } from '../model/key.ts';
import { folders, type Noun } from '../model/nouns.ts';
import { idPattern, longestId } from '../model/scalars.ts';
import { oncePer } from '../once-per.ts';
import { knownIds, referencesOf, teamsIn } from '../document/references.ts';
import type { Sources } from '../document/sources.ts';
import { didYouMean, likelyId, mostSuggestions } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports references to items that do not exist. */
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
      hint: named(sources, noun, id) ?? hintFor(noun, id, ids, suggestions < 0 ? [] : right),
      location: at(),
    };
  });
};

const candidatesOf = oncePer((ids: ReadonlySet<string>) => {
  const all = [...ids];
  return {
    right: all.filter((id) => idPattern.test(id)),
    /** The corrected id of an item whose id is wrong. */
    corrected: new Set(all.filter((id) => !idPattern.test(id)).map(likelyId)),
  };
});

/** Returns the hint for a reference by title or name. */
function named(sources: Sources, noun: ReferredNoun, written: string): string | undefined {
  const ids = idsByName(sources)[noun].get(plain(written));
  return ids && `Write its id: ${ids.map(quote).join(' or ')}.`;
}

/** Returns an index of ids by title. Items can share one. */
const idsByName = oncePer((sources: Sources) => {
  const titled = (noun: 'intent' | 'slice' | 'assumption') =>
    sources[noun].map(({ id, fields }) => [fields.title ?? '', id] as const);
  const goals = sources.visions[0]?.fields.goals ?? [];
  return {
    goal: index(goals.map((goal) => [goal?.title ?? '', goal?.id ?? ''] as const)),
    team: index(teamsIn(sources).map(({ id, name }) => [name, id] as const)),
    intent: index(titled('intent')),
    slice: index(titled('slice')),
    assumption: index(titled('assumption')),
  } satisfies Record<ReferredNoun, ReadonlyMap<string, readonly string[]>>;
});

function index(
  names: readonly (readonly [name: string, id: string])[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [name, id] of names) {
    if (plain(name) === '' || !idPattern.test(id)) continue;
    ids.set(plain(name), [...(ids.get(plain(name)) ?? []), id]);
  }
  return ids;
}

/** Returns the letters of a title, so that typography makes no difference. */
function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function hintFor(
  noun: ReferredNoun,
  id: string,
  ids: ReadonlySet<string>,
  candidates: readonly string[],
): string {
  const bare = id.replace(/^.*\//, '').replace(/\.mdx?$/, '');
  const intended = ids.has(bare) ? bare : didYouMean(bare, candidates);
  if (intended) return `Did you mean ${quote(intended)}?`;
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
  return `Create ${quote(file)} (throughline new ${noun} "Title" --id ${id}), or fix the id.`;
}
