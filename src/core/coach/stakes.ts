import type { RuleId } from '../diagnostics/rule-table.ts';
import { stageOf, stages } from '../model/intent.ts';
import type { Finding } from '../roadmap/roadmap.ts';
import { compare } from '../text/compare.ts';

/**
 * The stakes of broken rules, the most urgent first: somebody waits or work goes wrong today,
 * before what makes tomorrow better.
 */
const rulesAtStake = {
  promise: ['promise-is-kept'],
  truth: ['broken-assumption-is-answered'],
  blocked: ['blocked-is-not-active', 'request-is-agreed'],
  focus: [
    'now-is-focused',
    'now-is-moving',
    'now-is-answered',
    'horizon-agrees',
    'appetite-is-respected',
  ],
  aim: [
    'vision-has-measured-goals',
    'goal-is-measured',
    'goal-is-served',
    'vision-is-repeatable',
    'intent-states-outcome',
    'intent-serves-a-goal',
  ],
  start: ['thread-comes-first', 'intent-has-thread', 'assumption-is-tested', 'slice-is-thin'],
  learning: ['learning-has-no-deadline', 'learning-has-hypothesis', 'learning-is-learned'],
  finish: ['now-is-done', 'slice-is-owned', 'slice-says-when-done', 'slice-is-demonstrable'],
  later: ['promise-is-rare', 'later-stays-later', 'horizons-are-balanced'],
  care: ['is-reviewed', 'update-is-recent', 'assumption-has-worry', 'declined-has-reason'],
} as const satisfies Record<string, readonly RuleId[]>;

/** Returns what is at stake where a rule is broken: for one of structure, what the text says. */
export function stakeOf(rule: RuleId): Stake {
  return atStake.get(rule)?.stake ?? 'text';
}

/** Returns findings by rule: the most urgent rule first, and for each the nearest work first. */
export function byUrgency(findings: readonly Finding[]): ReadonlyMap<RuleId, readonly Finding[]> {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)];
  return new Map(
    groups
      .toSorted(([one], [other]) => rankOf(one) - rankOf(other))
      .map(([rule, found]) => [rule, found.toSorted(byDistance)]),
  );
}

const atStake: ReadonlyMap<RuleId, { readonly stake: Stake; readonly rank: number }> = new Map(
  Object.entries(rulesAtStake)
    .flatMap(([stake, rules]) => rules.map((rule) => ({ rule, stake: stake as Stake })))
    .map(({ rule, stake }, rank) => [rule, { stake, rank }]),
);

/** Returns the place of a rule in order of urgency, the most urgent first. */
export function rankOf(rule: RuleId): number {
  return atStake.get(rule)?.rank ?? Number.POSITIVE_INFINITY;
}

/** Of promises, the one that is overdue longest comes first. */
function byDistance(a: Finding, b: Finding): number {
  return distanceOf(a) - distanceOf(b) || compare(dueOf(a), dueOf(b));
}

function distanceOf({ item }: Finding): number {
  if (item?.type === 'intent') return stages.indexOf(stageOf(item));
  if (item?.type === 'slice') return stages.indexOf(item.horizon ?? stageOf(item.intent));
  return 0;
}

function dueOf({ item }: Finding): string {
  return (item?.type === 'slice' ? item.promise?.due : undefined) ?? '9999';
}

export type Stake = keyof typeof rulesAtStake | 'text';
