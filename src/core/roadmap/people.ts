import { identifyPeople, type NamedPerson } from '../model/identify-people.ts';
import { isOpen } from '../model/slice.ts';
import { oncePer } from '../once-per.ts';
import type { Asked, Intent, Roadmap, Slice } from './roadmap.ts';

/** Returns everybody who owns something or is declared in the settings, by name as its language sorts. */
export function peopleOf(roadmap: Roadmap): readonly Person[] {
  return [...byId(roadmap).values()];
}

/** Returns one of them by id. */
export function personOf(roadmap: Roadmap, id: string): Person | undefined {
  return byId(roadmap).get(id);
}

/** Returns whether there is anybody. */
export const hasPeople = oncePer((roadmap: Roadmap) => identified(roadmap).people.length > 0);

/** Returns the people that an owner or the consent to a request names, each of whom has a page. */
export function peopleNamed(roadmap: Roadmap, text: string): readonly PersonName[] {
  return byText(roadmap).get(text) ?? [];
}

const identified = oncePer(({ intents, slices, settings }: Roadmap) =>
  identifyPeople(
    settings.people,
    [...intents, ...slices].flatMap(({ owner }) => owner ?? []),
  ),
);

const byText = oncePer((roadmap: Roadmap): ReadonlyMap<string, readonly PersonName[]> => {
  const { intents, slices } = roadmap;
  const owners = [...intents, ...slices].flatMap(({ owner }) => owner ?? []);
  const agreed = slices.flatMap(({ asks }) => asks.flatMap((ask) => ask.agreed ?? []));
  const named = (text: string) =>
    identified(roadmap)
      .namedIn(text)
      .map((person) => ({ type: 'person' as const, ...person }));
  return new Map([...owners, ...agreed].map((text) => [text, named(text)]));
});

const byId = oncePer((roadmap: Roadmap): ReadonlyMap<string, Person> => {
  const { intents, slices, settings } = roadmap;
  // The sign of a handle does not count.
  const { compare } = new Intl.Collator(settings.language, { ignorePunctuation: true });
  const known = identified(roadmap).people.toSorted((a, b) => compare(a.name, b.name));
  const people = new Map(
    known.map((person) => [person.id, { type: 'person' as const, ...person, ...emptyLists() }]),
  );
  const namedIn = (text = '') =>
    peopleNamed(roadmap, text).flatMap(({ id }) => people.get(id) ?? []);
  for (const intent of intents) for (const each of namedIn(intent.owner)) each.intents.push(intent);
  for (const slice of slices) {
    for (const each of namedIn(slice.owner)) each.slices.push(slice);
    if (!isOpen(slice)) continue;
    for (const ask of slice.asks) {
      for (const each of namedIn(ask.agreed)) each.agreed.push({ ask, slice });
    }
  }
  return people;
});

function emptyLists() {
  const intents: Intent[] = [];
  const slices: Slice[] = [];
  const agreed: Asked[] = [];
  return { intents, slices, agreed };
}

/** Somebody's name, and where their page is. */
export interface PersonName extends NamedPerson {
  readonly type: 'person';
}

/** Somebody who owns items. */
export interface Person extends PersonName {
  /** In the order of the roadmap. */
  readonly intents: readonly Intent[];
  readonly slices: readonly Slice[];
  /** The requests in open slices that they agreed to. */
  readonly agreed: readonly Asked[];
}
