import { horizons } from '../../core/model/intent.ts';
import { oncePer } from '../../core/once-per.ts';
import type { Assumption, Intent, Roadmap } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';
import { historyOf } from '../../core/roadmap/item-key.ts';

/**
 * Returns the assumptions of a roadmap, the most worrying first: broken with work that was not looked
 * at again, then unproven with work that depends on it, then unproven, then the settled ones. Among
 * equals, nearer work comes first, then what is untested, then a review that is longer ago.
 */
export const immunityMap = oncePer((roadmap: Roadmap): ImmunityMap => {
  const beliefs = roadmap.assumptions.map((assumption) => beliefOf(roadmap, assumption));
  const sorted = beliefs.toSorted(
    (a, b) =>
      a.worry - b.worry ||
      nearest(a.live) - nearest(b.live) ||
      doubt(a) - doubt(b) ||
      compare(a.assumption.reviewed ?? '', b.assumption.reviewed ?? ''),
  );
  return {
    beliefs: sorted,
    unproven: sorted.filter(({ worry }) => worry === worries.carried).length,
    unanswered: sorted.filter(({ worry }) => worry === worries.unanswered).length,
  };
});

/** Returns an assumption with the work that depends on it. */
export function beliefOf(roadmap: Roadmap, assumption: Assumption): Belief {
  const live = assumption.intents.filter(({ horizon }) => horizon !== undefined);
  const since = brokenSince(roadmap, assumption);
  const unanswered =
    assumption.status === 'broken' ? live.filter((intent) => !isAnswered(intent, since)) : [];
  return { assumption, live, since, unanswered, worry: worryOf(assumption, live, unanswered) };
}

/**
 * Returns the day since which an assumption is broken: as git knows, else the day it was last
 * reviewed. `undefined` while it is not broken, or when neither is known.
 */
function brokenSince(roadmap: Roadmap, assumption: Assumption): string | undefined {
  if (assumption.status !== 'broken') return undefined;
  const events = historyOf(roadmap, assumption)?.events ?? [];
  const step = events.findLast(({ what, to }) => what === 'status' && to === 'broken');
  return step?.date ?? assumption.reviewed;
}

/** Returns whether an intent was reviewed, done or declined since an assumption of it broke. */
export function isAnswered({ reviewed, horizon }: Intent, since: string | undefined): boolean {
  return horizon === undefined || (since !== undefined && (reviewed ?? '') >= since);
}

function worryOf(
  { status }: Assumption,
  live: readonly Intent[],
  unanswered: readonly Intent[],
): number {
  if (status === 'broken') return unanswered.length > 0 ? worries.unanswered : worries.settled;
  if (status === 'holds') return worries.settled;
  return live.length > 0 ? worries.carried : worries.free;
}

/** How worrying an assumption is; the lowest comes first. */
const worries = { unanswered: 0, carried: 1, free: 2, settled: 3 } as const;

function doubt({ assumption }: Belief): number {
  return assumption.status === 'untested' ? 0 : 1;
}

/** Returns how near the nearest of some intents is. */
function nearest(intents: readonly Intent[]): number {
  return Math.min(...intents.map(({ horizon = 'later' }) => horizons.indexOf(horizon)), 3);
}

interface ImmunityMap {
  readonly beliefs: readonly Belief[];
  /** How many unproven assumptions current or planned work depends on. */
  readonly unproven: number;
  /** How many broke without all of their intents being looked at again. */
  readonly unanswered: number;
}

export interface Belief {
  readonly assumption: Assumption;
  /** The intents with a horizon that depend on it. */
  readonly live: readonly Intent[];
  /** Of a broken one, the day it broke, if it is known. */
  readonly since: string | undefined;
  /** Of a broken one, the intents that were not reviewed since. */
  readonly unanswered: readonly Intent[];
  readonly worry: number;
}
