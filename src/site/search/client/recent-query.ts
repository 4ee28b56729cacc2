import { attempt } from '../../base/client/attempt.ts';
import type { SearchHome } from './search-home.ts';

/** What was last looked for on this site in this session, in this window; empty when nothing was. */
export function recentQuery({ page }: SearchHome): RecentQuery {
  const key = `throughline:search:${page}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    keep: (query) => void attempt(() => sessionStorage.setItem(key, query)),
  };
}

interface RecentQuery {
  readonly read: () => string;
  readonly keep: (query: string) => void;
}
