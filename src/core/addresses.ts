import type { Kind } from './model/nouns.ts';
import type { RuleId } from './diagnostics/rule-table.ts';
import type { GuideId } from './guide/guide-table.ts';

/** The facts that an item's address depends on: its kind and, where there can be several, its id. */
export type Addressed =
  { readonly type: 'vision' } | { readonly type: keyof typeof folders; readonly id: string };

/** The pages that show many items from one distance, each at its address. */
export const placeAddresses = {
  roadmap: '/roadmap/',
  map: '/map/',
  now: '/now/',
  later: '/later/',
  assumptions: '/assumptions/',
  done: '/done/',
  timeline: '/timeline/',
  changes: '/changes/',
} as const;

/** The data of the map, for its script. */
export const mapDataAddress = '/map.json';

/** The messages that scripts show. */
export const wordsAddress = '/words.json';

/** The replay of the map, for its script; published if something can be replayed. */
export const mapReplayAddress = '/map-replay.json';

/** The page that searches the whole roadmap. */
export const searchAddress = '/search/';

/** The data of the search, for its script. */
export const searchDataAddress = '/search.json';

/** The page of the promises that slipped. */
export const promisesAddress = '/changes/promises/';

/** The page of everybody who owns something. */
export const peopleAddress = '/people/';

/** The page of what the coach and `check` report; there unless the settings leave it out. */
export const healthAddress = '/health/';

/** The first page of the guide; there unless the settings leave it out. */
export const guideAddress = '/guide/';

/** The Atom feed of all changes; feeds are there where the settings say where the site is (`hasFeeds`). */
export const feedAddress = '/feed.xml';

/** The Atom feed of what is shown at the address of an item's page. */
export function feedOfPage(page: string): string {
  return `${page}feed.xml`;
}

/** The page of all that moved in a year, root-relative, below `base`. */
export function yearAddress(year: string): string {
  return `/changes/${year}/`;
}

/** The page of the timeline for a year, root-relative, below `base`. */
export function timelineYearAddress(year: string): string {
  return `${placeAddresses.timeline}${year}/`;
}

/** The board by something other than its goals, root-relative, below `base`. */
export function boardAddress(by: Grouping): string {
  return by === 'goal' ? placeAddresses.roadmap : `${placeAddresses.roadmap}by/${by}/`;
}

/** The keys that intents on the board can be grouped by. */
export const groupings = ['goal', 'team', 'owner', 'confidence'] as const;
export type Grouping = (typeof groupings)[number];

/** The page of the changes since a moment, root-relative, below `base`. */
export function sinceAddress({ slug }: { readonly slug: string }): string {
  return `/changes/since/${slug}/`;
}

/** The page of a meeting that is over, root-relative, below `base`. */
export function meetingAddress(name: 'now' | 'later', day: string): string {
  return `${placeAddresses[name]}${day}/`;
}

const folders = {
  goal: 'goals',
  intent: 'intents',
  slice: 'slices',
  assumption: 'assumptions',
  team: 'teams',
  person: 'people',
} as const;

/** The address of an item's page, root-relative, below `base`. */
export function addressOf(item: Addressed): string {
  return item.type === 'vision' ? '/' : `/${folders[item.type]}/${item.id}/`;
}

/** Whether an item has a page of its own. */
export function hasPage<Item extends { readonly type: string }>(
  item: Item,
): item is Extract<Item, { readonly type: Addressed['type'] }> {
  return item.type === 'vision' || item.type in folders;
}

/**
 * The id of the element that names an assumption on the pages of the intents that rest on it. As all
 * ids that are the site's own it begins with a sign that no heading's does (see `pageId`).
 */
export function assumptionId({ id }: { readonly id: string }): string {
  return `_assumption-${id}`;
}

/** The id of the element that shows what an update says, on the pages of what it is about and in its week. */
export function updateId({ id }: { readonly id: string }): string {
  return `_update-${id}`;
}

/** The address of the page that explains a rule, root-relative, below `base`. */
export function ruleAddress(rule: RuleId): string {
  return `/rules/${rule}/`;
}

/** The address of a page of the guide, root-relative, below `base`. */
export function guidePageAddress(page: GuideId): string {
  return `${guideAddress}${page}/`;
}

/** The address of the JSON Schema of a kind of file, root-relative, below `base`. */
export function schemaAddress(kind: Kind): string {
  return `/schema/${kind}.json`;
}

/**
 * The address of the same without what surrounds it on its page, to be shown inside another site:
 * `/embed/intents/<id>/`.
 */
export function embedAddressOf(shown: Addressed | 'roadmap'): string {
  if (shown === 'roadmap') return `${embeds}roadmap/`;
  return shown.type === 'vision' ? `${embeds}vision/` : embeds + addressOf(shown).slice(1);
}

/** The folder of the social cards, root-relative, below `base`. */
export const cardsFolder = '/cards/';

/** The address of an item's social card, an image; what has none is shown by the vision's. */
export function cardAddressOf(item: Addressed): string {
  const name = item.type === 'vision' ? 'vision' : `${folders[item.type]}/${item.id}`;
  return `${cardsFolder}${name}.png`;
}

/** The vision page on paper, where it was printed. */
export const visionPdf = '/vision.pdf';

/** Whether a page is for other sites to show, and the same as another one here. */
export function isEmbed(address: string): boolean {
  return address.startsWith(embeds);
}

const embeds = '/embed/';

/** Returns the `href` of a link to `address`, under whatever `base` the site is published. */
export function hrefTo(settings: Pick<Place, 'base'>, address: string): string {
  return settings.base + address.slice(1);
}

/** The absolute address of a page, or `undefined` when the settings do not say where the site is. */
export function absoluteUrl(settings: Place, address: string): string | undefined {
  return settings.url && settings.url + hrefTo(settings, address);
}

/** Where the site is published. */
interface Place {
  readonly url?: string;
  readonly base: string;
}
