import type { ResolveRevisionResult } from '../io/git/resolve-revision.ts';

/** What to tell people of why a revision or a day names no commit. */
export function sayUnresolved({ reason, hint }: Unresolved): string {
  return hint === undefined ? reason : `${reason}\n${hint}`;
}

type Unresolved = Extract<ResolveRevisionResult, { readonly ok: false }>;
