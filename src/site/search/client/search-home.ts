/** Where the search of this site lies, and its words for the horizons, as the header's link tells. */
export function searchHome(link: HTMLAnchorElement): SearchHome {
  const home = new URL(link.href);
  const labels: Readonly<Record<string, string>> = JSON.parse(link.dataset['search'] || '{}');
  return {
    page: home.pathname,
    index: new URL('index/', home).pathname,
    base: new URL('..', home).pathname,
    labels,
  };
}

/** Paths begin and end with `/`. */
export interface SearchHome {
  readonly page: string;
  readonly index: string;
  readonly base: string;
  readonly labels: Readonly<Record<string, string>>;
}
