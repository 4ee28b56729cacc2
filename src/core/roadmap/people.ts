import { identifyPeople } from '../model/identify-people.ts';
import { isOpen } from '../model/slice.ts';
import { oncePer } from '../once-per.ts';
import type { Asked, Intent, Roadmap, Slice } from './roadmap.ts';

/** Returns everybody who owns something or is declared in the settings, by name as its language sorts. */
export function peopleOf(roadmap: Roadmap): readonly Person[] {
  return identified(roadmap).people;
}

/** Returns the people that an owner names, each of whom has a page; nobody who owns nothing. */
export function peopleNamed(roadmap: Roadmap, owner: string): readonly Person[] {
  return identified(roadmap).namedIn(owner);
}

const identified = oncePer((roadmap: Roadmap) => {
  const { intents, slices, settings } = roadmap;
  const owned = [...intents, ...slices];
  const owners = owned.flatMap(({ owner }) => owner ?? []);
  const known = identifyPeople(settings.people, owners);
  const people = new Map(
    known.people.map((person) => [
      person.id,
      { type: 'person' as const, ...person, ...emptyLists() },
    ]),
  );
  const namedIn = (owner = '') => known.namedIn(owner).flatMap(({ id }) => people.get(id) ?? []);
  for (const intent of intents) for (const each of namedIn(intent.owner)) each.intents.push(intent);
  for (const slice of slices) {
    for (const each of namedIn(slice.owner)) each.slices.push(slice);
    if (!isOpen(slice)) continue;
    for (const ask of slice.asks) {
      for (const each of namedIn(ask.agreed)) each.agreed.push({ ask, slice });
    }
  }
  // The sign of a handle does not count.
  const { compare } = new Intl.Collator(settings.language, { ignorePunctuation: true });
  return { people: [...people.values()].sort((a, b) => compare(a.name, b.name)), namedIn };
});

function emptyLists() {
  const intents: Intent[] = [];
  const slices: Slice[] = [];
  const agreed: Asked[] = [];
  return { intents, slices, agreed };
}

/** Somebody who owns items. */
export interface Person {
  readonly type: 'person';
  readonly id: string;
  readonly name: string;
  readonly handles: readonly string[];
  /** The path of an image in the content folder. */
  readonly avatar?: string;
  /** In the order of the roadmap. */
  readonly intents: readonly Intent[];
  readonly slices: readonly Slice[];
  /** The requests in open slices that they agreed to. */
  readonly agreed: readonly Asked[];
}
