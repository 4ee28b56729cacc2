import { formatDay } from '../../core/model/format-period.ts';
import { onceFor } from '../../messages/once-for.ts';
import type { Element, Part } from '../../messages/part.ts';
import { addressOf, hrefTo } from '../../core/addresses.ts';
import { peopleNamed, type PersonName } from '../../core/roadmap/people.ts';
import type { Roadmap, Settings } from '../../core/roadmap/roadmap.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { ownWords, written } from './written.ts';

/** Returns a day as a part of a message, as the locale writes it. */
export function dayPart(day: string, locale: string): Element {
  return { element: 'time', attributes: { datetime: day }, children: [formatDay(day, locale)] };
}

/** Items in one line, with what the locale writes between them: `a, b, c`. */
export function listOf(items: readonly Part[], locale: string): readonly Part[] {
  const places = [...items.keys()].map(String);
  return listFormat(locale)
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? '') : value));
}

const listFormat = onceFor((locale: string) => new Intl.ListFormat(locale, { style: 'narrow' }));

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
