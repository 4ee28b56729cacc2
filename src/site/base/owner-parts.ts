import { addressOf, hrefTo } from '../../core/addresses.ts';
import { peopleNamed, type PersonName } from '../../core/roadmap/people.ts';
import type { Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Element, Part } from '../../messages/part.ts';
import { listOf } from './list-of.ts';
import { ownWords, written } from './written.ts';

/** Returns an owner as it is shown everywhere: the name of each person, which leads to their page. */
export function ownerParts(owner: string, roadmap: Roadmap): readonly Part[] {
  const { settings } = roadmap;
  const people = peopleNamed(roadmap, owner);
  if (people.length === 0) return [ownWords(settings, owner)];
  const links = people.map((person) => personLink(person, settings));
  return listOf(links, messagesOf(settings).locale);
}

/** Returns a person's name as a link to their page. */
export function personLink(person: PersonName, settings: Settings): Element {
  const attributes = { href: hrefTo(settings, addressOf(person)), ...written(settings) };
  return { element: 'a', attributes, children: [person.name] };
}
