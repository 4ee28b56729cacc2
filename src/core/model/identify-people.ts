import { compare } from '../text/compare.ts';
import { freeId, idOfTitle } from './id-of-title.ts';

/**
 * Returns everybody who is declared under `people` or named as an owner, each once. A person is
 * known by the name, the handles and the id of the declaration; everybody else is the one text that
 * names them, and has an id made of it, numbered where another has it.
 */
export function identifyPeople(
  declared: Readonly<Record<string, DeclaredPerson>>,
  owners: readonly string[],
): IdentifiedPeople {
  const people = Object.entries(declared).map(([id, person]) => ({ id, ...person }));
  const byName = new Map<string, NamedPerson>();
  const enter = (name: string, person: NamedPerson) => {
    if (!byName.has(plain(name))) byName.set(plain(name), person);
  };
  for (const person of people) {
    for (const name of [person.name, ...person.handles]) enter(name, person);
  }
  for (const person of people) enter(person.id, person);

  const ids = new Set(people.map(({ id }) => id));
  for (const owner of [...new Set(owners)].sort(compare)) {
    for (const name of namesIn(owner, byName)) {
      if (byName.has(plain(name))) continue;
      const person = {
        id: freeId(idOfTitle(name) ?? 'person', ids),
        name,
        handles: isHandle(name) ? [name] : [],
      };
      ids.add(person.id);
      enter(name, person);
      people.push(person);
    }
  }
  return {
    people,
    namedIn: (owner) => {
      const named = namesIn(owner, byName).flatMap((name) => byName.get(plain(name)) ?? []);
      return [...new Set(named)];
    },
  };
}

/**
 * Returns the names in an owner: several where all are handles or known, such as `@ana and @bo`. Any
 * other text is one name, such as that of a team, `Research and Design`.
 */
export function namesIn(owner: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const parts = owner.split(joint).filter((part) => part !== '');
  const areNames = parts.every((part) => isHandle(part) || known.has(plain(part)));
  return parts.length > 1 && areNames ? parts : [owner.trim()];
}

/** Between names: a sign, a short word such as "and", or both. */
const joint = /\s*[,;&+/、،]\s*(?:\p{L}{1,3}\s+)?|\s+\p{L}{1,3}\s+/u;

function isHandle(name: string): boolean {
  return /^@\S+$/.test(name);
}

/** Names are the same whatever their case and spaces. */
export function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** A person as `roadmap.yml` declares them. */
export interface DeclaredPerson {
  readonly name: string;
  readonly handles: readonly string[];
  /** The path of an image in the content folder. */
  readonly avatar?: string;
}

export interface NamedPerson extends DeclaredPerson {
  readonly id: string;
}

interface IdentifiedPeople {
  /** By name. */
  readonly people: readonly NamedPerson[];
  /** The people an owner names. */
  readonly namedIn: (owner: string) => readonly NamedPerson[];
}
