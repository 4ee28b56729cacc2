import { attempt } from '../../base/client/attempt.ts';
import { loadSpeaker, type Speaker } from '../../base/client/speaker.ts';

/** Where the search of this site is, by the header's link, and its messages. */
export async function searchHome(link: HTMLAnchorElement): Promise<SearchHome> {
  const home = new URL(link.href);
  return {
    page: home.pathname,
    data: new URL('../search.json', home).pathname,
    base: new URL('..', home).pathname,
    say: await loadSpeaker(),
  };
}

/** Returns access to the last query on this site in this session, in this window; empty without one. */
export function recentQuery({ page }: SearchHome): RecentQuery {
  const key = `throughline:search:${page}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    keep: (query) => void attempt(() => sessionStorage.setItem(key, query)),
  };
}

export interface SearchHome {
  readonly page: string;
  /** The address of the data. */
  readonly data: string;
  /** Begins and ends with `/`. */
  readonly base: string;
  readonly say: Speaker;
}

interface RecentQuery {
  readonly read: () => string;
  readonly keep: (query: string) => void;
}
