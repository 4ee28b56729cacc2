import { didYouMean } from '../text/did-you-mean.ts';

/**
 * Returns the word that was probably intended: the same except for case, a word of people or other
 * tools, a similar word, or one that `written` starts with. `undefined` if there is none; never the
 * opposite of `written`, even if it is similar.
 */
export function likelyOption(written: string, options: readonly string[]): string | undefined {
  const known = knownOption(written, options);
  if (known !== undefined) return known;
  const word = wordOf(written);
  if (bareNegation.test(word)) return undefined;
  const guess =
    didYouMean(word, options) ??
    options.find((option) => option.length > 2 && word.startsWith(option));
  return guess === undefined || areOpposite(word, guess) ? undefined : guess;
}

/** Returns the option that is the same word except for case, or its word in other tools. */
export function knownOption<const Option extends string>(
  written: string,
  options: readonly Option[],
): Option | undefined {
  const word = wordOf(written);
  return (
    options.find((option) => option === word) ??
    options.find((option) => elsewhere[option]?.includes(word))
  );
}

function wordOf(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll(/[\s_]+/g, '-');
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
  proposed: [
    ...['idea', 'ideas', 'planned', 'backlog', 'draft', 'new', 'open', 'candidate', 'inbox'],
    ...['icebox', 'new-idea', 'triage', 'considering', 'under-consideration', 'exploring'],
  ],
  ready: [
    ...['todo', 'to-do', 'selected', 'groomed', 'refined', 'queued', 'up-next', 'approved'],
    ...['accepted', 'scheduled', 'committed', 'prioritised', 'prioritized', 'not-started'],
    ...['selected-for-development', 'ready-for-development', 'ready-for-dev', 'ready-to-start'],
  ],
  active: [
    ...['doing', 'wip', 'in-progress', 'in-development', 'started', 'ongoing', 'in-review'],
    ...['underway', 'under-way', 'in-flight', 'building', 'review', 'testing', 'current'],
    ...['in-design', 'development', 'in-qa', 'in-delivery', 'beta', 'in-beta', 'ready-for-qa'],
    ...['ready-for-review', 'ready-for-test', 'ready-for-testing', 'ready-for-release', 'qa'],
  ],
  shipped: [
    ...['done', 'complete', 'completed', 'closed', 'released', 'live', 'delivered', 'finished'],
    ...['deployed', 'launched', 'merged', 'resolved', 'implemented', 'in-production'],
  ],
  dropped: [
    ...['cancelled', 'canceled', 'abandoned', 'wontfix', 'rejected', 'declined', 'stopped'],
    ...[
      "won't-fix",
      "won't-do",
      'wont-do',
      'wont-fix',
      'killed',
      'discarded',
      'discontinued',
      'obsolete',
    ],
    ...['duplicate', 'not-planned', 'archived', 'will-not-implement'],
  ],
  now: [
    ...['current', 'today', 'this-quarter', 'immediate', 'immediately', 'asap', 'short-term'],
    ...['this-month', 'p0', 'p1'],
  ],
  next: ['soon', 'upcoming', 'next-quarter', 'mid-term', 'medium-term', 'up-next', 'next-up', 'p2'],
  later: [
    ...['future', 'someday', 'backlog', 'long-term', 'eventually', 'not-now', 'maybe', 'ideas'],
    ...['icebox', 'p3', 'p4'],
  ],
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
