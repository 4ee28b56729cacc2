import { didYouMean } from '../text/did-you-mean.ts';

/**
 * Which of the words a key takes was probably meant by another: one that is nearly the same, one
 * that `written` begins with, else the one that other tools call so. `undefined` when none is.
 */
export function likelyOption(written: string, options: readonly string[]): string | undefined {
  const word = written.trim().toLowerCase();
  const near = didYouMean(word, options);
  if (near !== undefined) return near;
  const begun = options.find((option) => option.length > 2 && word.startsWith(option));
  return (
    begun ?? options.find((option) => elsewhere[option]?.includes(word.replaceAll(/[\s_]+/g, '-')))
  );
}

/** What boards and trackers call what these words mean. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  proposed: ['idea', 'planned', 'backlog', 'draft', 'new', 'open'],
  ready: ['todo', 'to-do', 'selected', 'groomed', 'refined', 'queued'],
  active: ['doing', 'wip', 'in-progress', 'in-development', 'started', 'ongoing', 'in-review'],
  shipped: ['done', 'complete', 'completed', 'closed', 'released', 'live', 'delivered', 'finished'],
  dropped: ['cancelled', 'canceled', 'abandoned', 'wontfix', 'rejected', 'declined', 'stopped'],
  now: ['current', 'today', 'this-quarter'],
  next: ['soon', 'upcoming', 'next-quarter'],
  later: ['future', 'someday', 'backlog', 'long-term'],
  learn: ['experiment', 'spike', 'discovery', 'research'],
  build: ['feature', 'delivery'],
  untested: ['unknown', 'open', 'unverified'],
  testing: ['in-progress', 'running', 'active'],
  holds: ['true', 'confirmed', 'validated', 'proven'],
  broken: ['false', 'invalid', 'invalidated', 'refuted', 'disproved'],
  up: ['higher', 'increase', 'more', 'rise'],
  down: ['lower', 'decrease', 'less', 'fewer', 'fall'],
};
