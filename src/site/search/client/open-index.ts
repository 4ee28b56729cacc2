import type { SearchHome } from './search-home.ts';

/** Loads Pagefind and the index. It runs in a worker, which the page's policy does not cover. */
export async function openIndex({ base, index }: SearchHome): Promise<SearchIndex> {
  const { createInstance }: PagefindModule = await import(/* @vite-ignore */ `${index}pagefind.js`);
  const pagefind = createInstance({
    basePath: index,
    baseUrl: base,
    excerptLength: 18,
    excerptEllipsis: '…',
  });
  const values = await pagefind.filters();
  const facets = await facetsOf(pagefind, values);
  return {
    values,
    async search(query) {
      const { results } = await pagefind.search(query === '' ? null : query, byPlace(query));
      return results.map(({ id, score, data }) => {
        return { score, facets: facets.get(id) ?? {}, read: data };
      });
    },
  };
}

/** What is listed without a query stands as on the roadmap, from far to near. */
function byPlace(query: string): SearchOptions {
  return query === '' ? { sort: { place: 'asc' } } : {};
}

/** Every record's values of every filter, so that no filter choice needs another search. */
async function facetsOf(pagefind: Pagefind, values: FilterValues): Promise<Map<string, Facets>> {
  const facets = new Map<string, Record<string, string[]>>();
  const pairs = Object.entries(values).flatMap(([name, counts]) =>
    Object.keys(counts).map((value) => ({ name, value })),
  );
  const found = pairs.map(({ name, value }) =>
    pagefind.search(null, { filters: { [name]: value } }),
  );
  for (const [at, { results }] of (await Promise.all(found)).entries()) {
    const { name = '', value = '' } = pairs[at] ?? {};
    for (const { id } of results) {
      const own = facets.get(id) ?? {};
      own[name] = [...(own[name] ?? []), value];
      facets.set(id, own);
    }
  }
  return facets;
}

export interface SearchIndex {
  readonly values: FilterValues;
  /** What says all words of `query`, the best first; everything when it is empty. */
  readonly search: (query: string) => Promise<readonly Hit[]>;
}

export interface Hit {
  readonly score: number;
  readonly facets: Facets;
  readonly read: () => Promise<HitText>;
}

export interface HitText {
  readonly url: string;
  readonly meta: { readonly title: string };
  readonly content: string;
  /** HTML, in which `<mark>` is the only element. */
  readonly excerpt: string;
}

export type Facets = Readonly<Record<string, readonly string[]>>;
export type FilterValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly excerptEllipsis: string;
  }) => Pagefind;
}

interface Pagefind {
  readonly filters: () => Promise<FilterValues>;
  readonly search: (
    query: string | null,
    options: SearchOptions,
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc'>>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<HitText>;
}
