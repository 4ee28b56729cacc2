import { addressOf, feedAddress, feedOfPage } from '../addresses.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { removedPages } from './removed-pages.ts';

/**
 * Returns the address of every feed: one of all changes, and one of each goal, intent, slice,
 * assumption and team, also where it had its page before.
 */
export function feedAddresses(roadmap: Roadmap): readonly string[] {
  const { goals, intents, slices, assumptions, teams, settings } = roadmap;
  if (!hasFeeds(roadmap)) return [];
  const pages = [...goals, ...intents, ...slices, ...assumptions, ...teams].map(addressOf);
  const followed = new Set([...pages, ...removedPages(roadmap).keys()]);
  const former = Object.keys(settings.redirects).filter((from) =>
    followed.has(pageAfter(roadmap, from)),
  );
  return [feedAddress, ...[...followed, ...former].map(feedOfPage)];
}

/** Returns whether there is something to follow: a roadmap of the past does not change. */
export function hasFeeds({ settings, past }: Roadmap): boolean {
  return settings.url !== undefined && past === undefined;
}

/** Returns the address of the page that one address leads to, after all redirects: itself for most. */
export function pageAfter({ settings: { redirects } }: Roadmap, address: string): string {
  const to = redirects[address];
  return to === undefined ? address : (redirects[to] ?? to);
}
