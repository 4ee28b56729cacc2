import type { DeclaredPerson } from '../model/identify-people.ts';
import { lenses, type Lens } from '../model/settings.ts';
import type { Source } from './parse-source.ts';
import type { Point } from '../diagnostics/diagnostic.ts';
import type { Key, Keys, ReferredNoun } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import { oncePer } from '../once-per.ts';
import { allSources, type Sources } from './sources.ts';

/** Returns every reference by id in the front matter and the components of all files. */
export const referencesOf = oncePer((sources: Sources): readonly Reference[] => {
  return [
    ...nouns.flatMap((noun) => (sources[noun] as readonly Own[]).flatMap(ownReferences[noun])),
    ...allSources(sources)
      .filter(({ body }) => body.format === 'mdx')
      .flatMap(({ parsedBody }) => parsedBody().references)
      .map(({ noun, id, location }) => ({ noun, id, at: () => location })),
  ];
});

const nouns = ['intent', 'slice', 'assumption', 'update'] as const;

/** The references in the front matter of one source of each noun. */
const ownReferences = {
  intent: oncePer((source: Own) => referencesUnder(keysOf.intent, source.fields, source, [])),
  slice: oncePer((source: Own) => referencesUnder(keysOf.slice, source.fields, source, [])),
  assumption: oncePer((source: Own) =>
    referencesUnder(keysOf.assumption, source.fields, source, []),
  ),
  update: oncePer((source: Own) => referencesUnder(keysOf.update, source.fields, source, [])),
};

/** Returns the references in the mapping at `path`; wrong values are `undefined`. */
function referencesUnder(
  keys: Keys,
  fields: Fields,
  source: Source<unknown>,
  path: readonly (string | number)[],
): readonly Reference[] {
  return referringKeys(keys).flatMap(([name, key]): readonly Reference[] => {
    const value = fields[name];
    if (value === undefined) return [];
    const at = () => source.at(...path, name);
    if (key.kind === 'id') return [{ noun: key.of, id: value as string, at }];
    const first = new Map<string, () => Point>();
    return (value as readonly unknown[]).flatMap((member, index): readonly Reference[] => {
      if (member === undefined) return [];
      const place = [...path, name, index];
      if (key.kind === 'list')
        return referencesUnder(key.of, member as Readonly<Record<string, unknown>>, source, place);
      const reference = { noun: key.of, id: member as string, at: () => source.at(...place) };
      const earlier = first.get(reference.id);
      if (earlier) return [{ ...reference, repeats: { key: name, at: earlier } }];
      first.set(reference.id, reference.at);
      return [reference];
    });
  });
}

/** The keys of a table that refer to items, or whose members may; kept, for every file asks. */
const referringKeys = oncePer((keys: Keys) => Object.entries(keys).filter(isReferring));

function isReferring(entry: readonly [string, Key]): entry is [string, ReferringKey] {
  return ['id', 'ids', 'list'].includes(entry[1].kind);
}

type ReferringKey = Extract<Key, { readonly kind: 'id' | 'ids' | 'list' }>;

/**
 * Returns the ids that can be referred to, by noun. Goals or teams are `undefined` if the file that
 * defines them is missing or wrong there, which is reported once at that file.
 */
export function knownIds(sources: Sources): KnownIds {
  const { visions, settings, intent, slice, assumption } = sources;
  const goals = visions[0]?.fields.goals;
  const areGoalsKnown =
    visions.length === 1 &&
    isKnown(visions[0], 'goals', goals) &&
    !goals?.some((goal) => !goal?.id);
  const teams = settings?.fields.teams;
  return {
    goal: areGoalsKnown ? new Set(goals?.flatMap((goal) => goal?.id ?? [])) : undefined,
    team: isKnown(settings, 'teams', teams) ? new Set(Object.keys(teams ?? {})) : undefined,
    intent: new Set(intent.map(({ id }) => id)),
    slice: new Set(slice.map(({ id }) => id)),
    assumption: new Set(assumption.map(({ id }) => id)),
  };
}

/** Whether all definitions of a key are known: it is valid or absent. */
function isKnown(source: Source<unknown> | undefined, key: string, value: unknown): boolean {
  if (!source?.isParsed) return false;
  if (value !== undefined) return true;
  const isMisspelt = source.problems.some(({ rule }) => rule === 'unknown-key');
  return source.keyAt(key) === undefined && !isMisspelt;
}

/** Returns every team; without settings, the teams that items name, by their ids. */
export function teamsIn(sources: Sources): readonly NamedTeam[] {
  const { settings } = sources;
  if (settings) {
    return Object.entries(settings.fields.teams ?? {}).map(([id, team]) => {
      const { name, lens } = typeof team === 'object' ? team : { name: team };
      return { id, name: name ?? id, lens: lens ?? lensOf(id) };
    });
  }
  const ids = referencesOf(sources).flatMap(({ noun, id }) => (noun === 'team' ? id : []));
  return [...new Set(ids)].sort().map((id) => ({ id, name: id, lens: lensOf(id) }));
}

function lensOf(id: string): Lens {
  return lenses.find((lens) => lens === id) ?? 'engineering';
}

/** Returns the people that the settings declare, by id, as far as they are valid. */
export function declaredPeople({ settings }: Pick<Sources, 'settings'>): DeclaredPeople {
  const people = Object.entries(settings?.fields.people ?? {});
  return Object.fromEntries(
    people.map(([id, { name = id, handles = [], avatar } = {}]) => [
      id,
      {
        name,
        handles: handles.flatMap((handle) => handle ?? []),
        ...(avatar !== undefined && { avatar }),
      },
    ]),
  );
}

type DeclaredPeople = Readonly<Record<string, DeclaredPerson>>;

type Fields = Readonly<Record<string, unknown>>;

type Own = Source<Fields>;

type KnownIds = Readonly<Record<ReferredNoun, ReadonlySet<string> | undefined>>;

export interface Reference {
  readonly noun: ReferredNoun;
  readonly id: string;
  readonly at: () => Point;
  /** The list that contained the same id before, and its place. */
  readonly repeats?: { readonly key: string; readonly at: () => Point };
}

interface NamedTeam {
  readonly id: string;
  readonly name: string;
  readonly lens: Lens;
}
