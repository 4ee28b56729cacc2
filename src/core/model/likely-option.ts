import { didYouMean } from '../text/did-you-mean.ts';

/**
 * Returns the word that was probably intended: the same except for case, a word of people or other
 * tools, a similar word, or one that `written` starts with. `undefined` if there is none; never the
 * opposite of `written`, even if it is similar.
 */
export function likelyOption(written: string, options: readonly string[]): string | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s_]+/g, '-');
  if (options.includes(word)) return word;
  const spoken = options.find((option) => elsewhere[option]?.includes(word));
  if (spoken !== undefined) return spoken;
  if (bareNegation.test(word)) return undefined;
  const guess =
    didYouMean(word, options) ??
    options.find((option) => option.length > 2 && word.startsWith(option));
  return guess === undefined || areOpposite(word, guess) ? undefined : guess;
}

/** Returns the hint for words of another key, or of no key, in a horizon. */
export function otherWay(written: string, options: readonly string[]): string | undefined {
  if (!options.includes('later')) return undefined;
  const ended = endOfIntent(written);
  if (ended) return `Write ${ended.use} instead of "horizon".`;
  const status = likelyOption(written, sliceStatuses);
  return status && 'Use a horizon: slices have a status, intents do not.';
}

/** Returns the key to use for an intent that `written` calls done or declined, and with what. */
export function endOfIntent(written: string): EndOfIntent | undefined {
  const status = likelyOption(written, sliceStatuses);
  if (status === 'shipped') return { key: 'done', use: '"done" and the day it was achieved' };
  const isNo = status === 'dropped' || bareNegation.test(written.trim().toLowerCase());
  return isNo ? { key: 'declined', use: '"declined" and the reason' } : undefined;
}

const sliceStatuses = ['shipped', 'dropped', 'active', 'ready', 'proposed'];

/** Words that mean "no" and are similar to a word such as "now" or "on" only by chance. */
const bareNegation = /^(?:no|non|not|none|never|nowhere)$/;

const negation = /^(?:in|un|dis|non|not|no)-?/;

/** Whether one word negates the other: "inactive" differs from "active" as little as a typo. */
function areOpposite(word: string, option: string): boolean {
  const rest = word.replace(negation, '');
  const isNegated =
    rest !== word &&
    (rest === option || (rest.length > 3 && didYouMean(rest, [option]) !== undefined));
  const isOptionNegated = option !== word && option.replace(negation, '') === word;
  return isNegated || isOptionNegated;
}

/** Words of people, boards and trackers for these options. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  on: ['true', 'yes', 'y', '1', 'enable', 'enabled', 'allow', 'allowed'],
  off: ['false', 'no', 'n', '0', 'disable', 'disabled', 'never', 'none', 'forbidden'],
  proposed: ['idea', 'planned', 'backlog', 'draft', 'new', 'open', 'candidate', 'inbox', 'icebox'],
  ready: [
    ...['todo', 'to-do', 'selected', 'groomed', 'refined', 'queued', 'up-next', 'approved'],
    ...['accepted', 'scheduled', 'committed', 'prioritised', 'prioritized', 'not-started'],
  ],
  active: [
    ...['doing', 'wip', 'in-progress', 'in-development', 'started', 'ongoing', 'in-review'],
    ...['underway', 'under-way', 'in-flight', 'building', 'review', 'testing', 'current'],
  ],
  shipped: [
    ...['done', 'complete', 'completed', 'closed', 'released', 'live', 'delivered', 'finished'],
    ...['deployed', 'launched', 'merged', 'resolved', 'implemented', 'in-production'],
  ],
  dropped: [
    ...['cancelled', 'canceled', 'abandoned', 'wontfix', 'rejected', 'declined', 'stopped'],
    ...["won't-fix", "won't-do", 'wont-do', 'killed', 'discarded', 'discontinued', 'obsolete'],
  ],
  now: ['current', 'today', 'this-quarter', 'immediate', 'immediately', 'asap', 'short-term'],
  next: ['soon', 'upcoming', 'next-quarter', 'mid-term', 'medium-term'],
  later: ['future', 'someday', 'backlog', 'long-term', 'eventually', 'not-now', 'maybe'],
  low: ['weak', 'unsure', 'uncertain', 'unlikely', 'very-low', 'lowest'],
  medium: ['mid', 'middle', 'moderate', 'normal', 'average'],
  high: ['strong', 'sure', 'certain', 'likely', 'very-high', 'highest'],
  learn: ['experiment', 'spike', 'discovery', 'research', 'prototype', 'poc', 'explore'],
  build: ['feature', 'delivery', 'deliver', 'develop', 'development', 'ship'],
  untested: [
    ...['unknown', 'open', 'unverified', 'unproven', 'unvalidated', 'unconfirmed', 'not-tested'],
    ...['new', 'pending', 'todo', 'to-do', 'assumed'],
  ],
  testing: ['in-progress', 'running', 'active', 'validating', 'in-test', 'under-test', 'started'],
  holds: [
    ...['true', 'yes', 'confirmed', 'validated', 'valid', 'proven', 'proved', 'verified'],
    ...['held', 'correct', 'right', 'supported'],
  ],
  broken: [
    ...['false', 'no', 'invalid', 'invalidated', 'refuted', 'disproved', 'disproven', 'wrong'],
    ...['incorrect', 'untrue', 'not-true', 'failed', 'falsified', 'rejected'],
  ],
  up: ['higher', 'increase', 'increasing', 'more', 'rise', 'rising', 'grow', 'ascending', 'asc'],
  down: [
    ...['lower', 'decrease', 'decreasing', 'less', 'fewer', 'fall', 'falling', 'reduce'],
    ...['descending', 'desc'],
  ],
  forgejo: ['gitea', 'codeberg'],
};

interface EndOfIntent {
  readonly key: 'done' | 'declined';
  readonly use: string;
}
