import type { Location } from '../diagnostics/diagnostic.ts';
import { declaredPeople } from '../document/references.ts';
import type { Sources } from '../document/sources.ts';
import { plain } from '../model/identify-people.ts';
import { folders, type Noun } from '../model/nouns.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/**
 * Reports ids that are used twice within a kind. Ids that differ only in case count as the same,
 * because some file systems ignore case. Names and handles of people count as ids.
 */
export const duplicateId: Check = (sources) => [
  ...(Object.keys(folders) as Noun[]).flatMap((noun) =>
    repeated(
      noun,
      sources[noun].map(({ id, file }) => ({ id, location: { file } })),
    ),
  ),
  ...sources.visions.slice(0, 1).flatMap(({ fields, at }) =>
    repeated(
      'goal',
      (fields.goals ?? []).flatMap((goal, index) =>
        goal?.id === undefined ? [] : { id: goal.id, location: at('goals', index, 'id') },
      ),
    ),
  ),
  ...sameNames(sources),
];

/** Reports names and handles that two people have: an owner of that name would be either. */
function sameNames(sources: Sources): readonly Breach[] {
  const { settings } = sources;
  const taken = new Map<string, { readonly id: string; readonly location: Location }>();
  return Object.entries(declaredPeople(sources)).flatMap(([id, { name, handles }]) => {
    const named = [
      [name, 'name'] as const,
      ...handles.map((each, at) => [each, 'handles', at] as const),
    ];
    return named.flatMap(([text, ...path]): readonly Breach[] => {
      const location = settings?.at('people', id, ...path) ?? { file: 'roadmap.yml' };
      const first = taken.get(plain(text));
      if (first === undefined) taken.set(plain(text), { id, location });
      if (first === undefined || first.id === id) return [];
      return [
        {
          message: `Two people are called ${quote(text)}: ${quote(first.id)} and ${quote(id)}.`,
          hint: 'Give one of the two another name, or make them one person.',
          location,
          related: [{ message: 'The first is here.', location: first.location }],
        },
      ];
    });
  });
}

/** The first of two owners of an id keeps it. */
function repeated(noun: string, owners: readonly Owner[]): readonly Breach[] {
  const taken = new Map<string, Owner>();
  return owners.flatMap((owner) => {
    const { id, location } = owner;
    const first = taken.get(id.toLowerCase());
    if (first === undefined) {
      taken.set(id.toLowerCase(), owner);
      return [];
    }
    const names = `${quote(first.id)} and ${quote(id)}`;
    return {
      message: `Two ${noun}s have the id ${quote(id)}${first.id === id ? '' : ` (${names} differ only in case)`}.`,
      hint: 'Rename one of the two.',
      location,
      related: [{ message: 'The first is here.', location: first.location }],
    };
  });
}

interface Owner {
  readonly id: string;
  readonly location: Location;
}
