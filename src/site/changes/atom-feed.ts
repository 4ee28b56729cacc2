import {
  absoluteUrl,
  addressOf,
  feedAddress,
  feedOfPage,
  placeAddresses,
} from '../../core/addresses.ts';
import { hasFeeds, pageAfter } from '../../core/history/feed-addresses.ts';
import { removedPages } from '../../core/history/removed-pages.ts';
import { oncePer } from '../../core/once-per.ts';
import { historyOf } from '../../core/roadmap/item-key.ts';
import { messagesOf } from '../../core/roadmap/messages-of.ts';
import { type Roadmap, titleOf } from '../../core/roadmap/roadmap.ts';
import { setType } from '../../core/text/smart-text.ts';
import { type RouteParams, textRoute } from '../base/text-route.ts';
import { entriesByPage, type FeedEntry } from './feed-entries.ts';
import { type EntryText, textOfEntry } from './feed-texts.ts';
import { escapeMarkup } from '../../core/text/safe-text.ts';

/** Returns the Atom feed at an address of `feedAddresses`; `undefined` for any other. */
export function atomFeed(roadmap: Roadmap, address: string): string | undefined {
  const { settings } = roadmap;
  if (!hasFeeds(roadmap)) return undefined;
  const followed = address === feedAddress ? wholeFeed(roadmap) : feedOfItem(roadmap, address);
  if (followed === undefined) return undefined;
  const { id, page, title, begun, entries } = followed;
  const urlOf = (own: string) => escapeMarkup(absoluteUrl(settings, own) ?? '');
  const set = (text: string) => escapeMarkup(setType(text, settings.language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(settings.language)}">`,
    `<id>${urlOf(id)}</id>`,
    `<title>${set(title)}</title>`,
    `<updated>${entries[0]?.published ?? `${begun}T00:00:00Z`}</updated>`,
    `<link rel="alternate" type="text/html" href="${urlOf(page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${urlOf(page === placeAddresses.changes ? feedAddress : feedOfPage(page))}"/>`,
    `<author><name>${set(settings.title)}</name><uri>${urlOf('/')}</uri></author>`,
    '<generator>Throughline</generator>',
    ...entries.map((entry) => entryXml(entry, textOfEntry(roadmap, entry.about))),
    '</feed>\n',
  ].join('\n');
}

function wholeFeed(roadmap: Roadmap): Followed {
  const { settings, history, asOf } = roadmap;
  return {
    id: placeAddresses.changes,
    page: placeAddresses.changes,
    title: messagesOf(settings)('feed.title', { product: settings.title }),
    begun: history?.since ?? asOf,
    entries: entriesByPage(roadmap).get(placeAddresses.changes) ?? [],
  };
}

function feedOfItem(roadmap: Roadmap, address: string): Followed | undefined {
  const page = pageAfter(roadmap, address.replace(/feed\.xml$/, ''));
  const item = itemsByPage(roadmap).get(page);
  if (item === undefined) return undefined;
  const { settings, asOf } = roadmap;
  return {
    ...{ id: item.firstPage, page, title: `${item.title} · ${settings.title}` },
    begun: item.begun ?? roadmap.history?.since ?? asOf,
    entries: entriesByPage(roadmap).get(page) ?? [],
  };
}

/** Everything that has or had a page of its own, by its address. */
const itemsByPage = oncePer((roadmap: Roadmap): ReadonlyMap<string, ItemOfPage> => {
  const { goals, intents, slices, assumptions, teams } = roadmap;
  const present = [...goals, ...intents, ...slices, ...assumptions, ...teams].map((item) => {
    const page = addressOf(item);
    const history = item.type === 'team' ? undefined : historyOf(roadmap, item);
    const [firstKey] = history?.formerKeys ?? [];
    const id = firstKey?.split('/')[1] ?? item.id;
    const firstPage = addressOf({ type: item.type, id });
    return [page, { title: titleOf(item), firstPage, begun: history?.initialDate }] as const;
  });
  const removed = [...removedPages(roadmap)].map(([page, { title, item }]) => {
    return [page, { title, firstPage: page, begun: item.initialDate }] as const;
  });
  return new Map([...removed, ...present]);
});

function entryXml({ id, published }: FeedEntry, { title, lang, link, html }: EntryText): string {
  const language = lang === undefined ? '' : ` xml:lang="${escapeMarkup(lang)}"`;
  return [
    '<entry>',
    `<id>${id}</id>`,
    `<title${language}>${escapeMarkup(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(link)}"/>`,
    `<published>${published}</published>`,
    `<updated>${published}</updated>`,
    `<content type="html">${escapeMarkup(html)}</content>`,
    '</entry>',
  ].join('');
}

/** Returns the route of the feed at the address that its parameters say. */
export function feedRoute(addressOf: (params: RouteParams) => string) {
  return textRoute('application/atom+xml', (roadmap, params) =>
    atomFeed(roadmap, addressOf(params)),
  );
}

interface Followed {
  /** The address by which the feed is known for good. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  /** The day from which on something could be announced. */
  readonly begun: string;
  readonly entries: readonly FeedEntry[];
}

interface ItemOfPage {
  readonly title: string;
  readonly firstPage: string;
  readonly begun: string | undefined;
}
