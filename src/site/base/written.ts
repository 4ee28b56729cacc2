import { onceFor } from '../../messages/once-for.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Settings } from '../../core/roadmap/roadmap.ts';
import type { Element } from '../../messages/part.ts';

/**
 * Returns the attributes of an element that shows words of the roadmap itself: they have a
 * direction of their own and, where the site does not speak the roadmap's language, another
 * language than what is around.
 */
export function written(settings: Settings): WrittenAttributes {
  const isOther = ownLanguage(settings) !== undefined;
  return isOther ? { dir: 'auto', lang: settings.language } : { dir: 'auto' };
}

/**
 * Returns the same for the title of the page at an address: only that of an item is the roadmap's
 * own.
 */
export function writtenTitle(settings: Settings, address: string): Partial<WrittenAttributes> {
  return isOfItem.test(address) ? written(settings) : {};
}

const isOfItem = /^\/(?:(?:goals|intents|slices|assumptions|teams|people)\/.+)?$/;

/** Returns the language of the site's own words, where it is not that of the roadmap. */
export function ownLanguage(settings: Settings): string | undefined {
  return messagesOf(settings).lang;
}

/** Words of the roadmap itself, such as a title, as a part of a message. */
export function ownWords(settings: Settings, words: string): Element {
  return { element: 'bdi', attributes: written(settings), children: [words] };
}

/** Returns whether a language is written from right to left, in its most likely script. */
export const isRightToLeft = onceFor((language: string) =>
  scripts.has(new Intl.Locale(language).maximize().script ?? ''),
);

const scripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

type WrittenAttributes = { readonly dir: 'auto'; readonly lang?: string };
