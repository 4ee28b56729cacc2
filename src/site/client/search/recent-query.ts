import type { SearchHome } from './search-home.ts';

/** What was last looked for on this site in this session, in this window; empty when nothing was. */
export function recentQuery({ page }: SearchHome): RecentQuery {
  const key = `throughline:search:${page}`;
  return {
    read: () => attempt(() => sessionStorage.getItem(key)) ?? '',
    keep: (query) => void attempt(() => sessionStorage.setItem(key, query)),
  };
}

/** A browser may refuse to store anything: then nothing is remembered. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

interface RecentQuery {
  readonly read: () => string;
  readonly keep: (query: string) => void;
}
