import { openSearchData, type OpenedSearch } from '../../../core/search/open-search-data.ts';
import type { SearchData } from '../../../core/search/search-entries.ts';
import type { SearchHome } from './search-home.ts';

/** Loads what is searched; the policy of the page allows nothing else to be asked of it. */
export async function openIndex({ data }: SearchHome): Promise<SearchIndex> {
  const answer = await fetch(data);
  if (!answer.ok) throw new Error(`"${data}" cannot be loaded: status ${answer.status}.`);
  const found: SearchData = await answer.json();
  return { ...openSearchData(found), values: valuesOf(found) };
}

/** Every value of each filter, in the order of the roadmap. */
function valuesOf({ entries }: SearchData): FilterValues {
  const values: Record<string, string[]> = {};
  for (const [name, own] of entries.flatMap(({ filters }) => Object.entries(filters))) {
    values[name] = [...new Set([...(values[name] ?? []), ...own])];
  }
  return values;
}

export interface SearchIndex extends OpenedSearch {
  readonly values: FilterValues;
}

export type FilterValues = Readonly<Record<string, readonly string[]>>;
