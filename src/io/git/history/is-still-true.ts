import type { GitMemory } from './git-memory.ts';
import { readState } from './read-history.ts';
import { readReleases } from './read-releases.ts';

/** Returns whether git has the same commits and tags as it is remembered to have. */
export async function isStillTrue({ repository, state, releases }: GitMemory): Promise<boolean> {
  const found = await repository;
  if (found?.ok !== true) return true;
  const now = await Promise.all([readState('HEAD', found), readReleases(found)]);
  return JSON.stringify(now) === JSON.stringify([await state, await releases]);
}
