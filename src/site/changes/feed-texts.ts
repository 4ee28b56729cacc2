import { escapeMarkup } from '../../core/text/safe-text.ts';
import { absoluteUrl, addressOf, placeAddresses } from '../../core/addresses.ts';
import type { Move } from '../../core/history/move.ts';
import { oncePerPart } from '../../core/once-per.ts';
import { placeOf } from '../../core/place-of.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap, Update } from '../../core/roadmap/roadmap.ts';
import { readableText } from '../../core/search/readable-text.ts';
import { quotationMarks } from '../../core/text/quotation-marks.ts';
import { setType } from '../../core/text/smart-text.ts';
import { joinFacts } from '../../messages/create-messages.ts';
import { ownLanguage } from '../base/written.ts';
import { cutAtWord } from '../items/first-sentence.ts';
import { describeMove } from './describe-move.ts';

/** Returns how a feed announces something: as text and as HTML, and where to read on. */
export function textOfEntry(roadmap: Roadmap, about: Move | Update): EntryText {
  return 'type' in about ? textOfUpdate(roadmap, about) : textOfMove(about, roadmap);
}

/** The sentence of a change. The feeds of its item and of all that is part of announce it. */
const textOfMove = oncePerPart((move: Move, roadmap: Roadmap): EntryText => {
  const { settings } = roadmap;
  const set = (text: string) => setType(text, settings.language);
  const { before, title, after, item } = describeMove(roadmap, move);
  const [first, name, rest] = [set(before), title === undefined ? '' : set(title), set(after)];
  const link = absoluteUrl(settings, item ? addressOf(item) : placeAddresses.changes) ?? '';
  const [open, close] = quotationMarks(settings.language).double;
  const lang = ownLanguage(settings);
  const named = name && `<bdi${langOf(lang && settings.language)}>${anchor(link, name)}</bdi>`;
  return {
    link,
    title: first + (name && `${open}${isolate(name)}${close}`) + rest,
    lang,
    html: `<p${langOf(lang)}>${escapeMarkup(first)}${named}${escapeMarkup(rest)}</p>`,
  };
});

/** The title of an update, what it is about and how it begins. */
function textOfUpdate(roadmap: Roadmap, update: Update): EntryText {
  const { settings } = roadmap;
  const address = placeOf(update, roadmap)?.address ?? placeAddresses.changes;
  const set = (text: string) => setType(text, settings.language);
  const items = [...update.intents, ...update.slices].map((item) => {
    const url = absoluteUrl(settings, addressOf(item)) ?? '';
    return `<bdi>${anchor(url, set(item.title))}</bdi>`;
  });
  const text = readableText(update.body, settings.language);
  const paragraphs = [
    escapeMarkup(cutAtWord(text, longest)),
    joinFacts(items, messagesOf(settings)),
  ].filter(Boolean);
  return {
    link: absoluteUrl(settings, address) ?? '',
    title: set(update.title),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
  };
}

/** As much as somebody reads before opening the page. */
const longest = 1200;

/** A title that is written from right to left, or turns what is around it, is kept apart. */
function isolate(title: string): string {
  return turning.test(title) ? `\u2068${title}\u2069` : title;
}

const turning =
  /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\u061c\u200f\u202a-\u202e\u2066-\u2069]/u;

function anchor(url: string, text: string): string {
  return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`;
}

function langOf(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${escapeMarkup(language)}"`;
}

export interface EntryText {
  /** The absolute address at which one reads on. */
  readonly link: string;
  /** Plain text. */
  readonly title: string;
  /** The language of the title, where it is not that of the roadmap. */
  readonly lang?: string | undefined;
  readonly html: string;
}
