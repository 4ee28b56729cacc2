import { attempt } from '../../base/client/attempt.ts';

/** Where the search of this site lies, and its words for the horizons, as the header's link tells. */
export function searchHome(link: HTMLAnchorElement): SearchHome {
  const home = new URL(link.href);
  const labels: Readonly<Record<string, string>> = JSON.parse(link.dataset['search'] || '{}');
  return {
    page: home.pathname,
    data: new URL('../search.json', home).pathname,
    base: new URL('..', home).pathname,
    labels,
  };
}

/** What was last looked for on this site in this session, in this window; empty when nothing was. */
export function recentQuery({ page }: SearchHome): RecentQuery {
  const key = `throughline:search:${page}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    keep: (query) => void attempt(() => sessionStorage.setItem(key, query)),
  };
}

export interface SearchHome {
  readonly page: string;
  /** Where lies what is searched. */
  readonly data: string;
  /** Begins and ends with `/`. */
  readonly base: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface RecentQuery {
  readonly read: () => string;
  readonly keep: (query: string) => void;
}
