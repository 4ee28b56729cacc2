import { isOpenPromise } from '../../core/promise/judge-promise.ts';
import { peopleNamed } from '../../core/roadmap/people.ts';
import type { Intent, Roadmap } from '../../core/roadmap/roadmap.ts';
import { compare } from '../../core/text/compare.ts';

/** Returns what the card of an intent says about its slices, and what it is found by. */
export function boardCard(intent: Intent, roadmap: Roadmap): BoardCard {
  const { confidence, current, slices } = intent;
  const started = slices.filter(({ status }) => status === 'active');
  const promises = slices.flatMap(({ promise }) => promise ?? []).filter(isOpenPromise);
  const overdue = promises.filter(({ state }) => state === 'overdue').length;
  const isBlocked = [...started, current].some((slice) => (slice?.blockedBy.length ?? 0) > 0);
  const statuses: readonly (BoardStatus | false)[] = [
    overdue > 0 && 'overdue',
    isBlocked && 'blocked',
    started.length > 0 ? 'active' : 'idle',
  ];
  return {
    ...{ active: started.length, overdue, isBlocked, isUnsure: confidence === 'low' },
    facets: {
      ...facetsOf(intent, roadmap),
      status: statuses.filter((status) => status !== false),
      confidence: confidence ? [confidence] : [],
    },
    due: promises.map(({ due }) => due).toSorted(compare)[0],
  };
}

/** Returns the ids of what an intent is for, and whose it is. */
export function facetsOf({ goals, owner, team }: Intent, roadmap: Roadmap) {
  return {
    goal: goals.map(({ id }) => id),
    team: team ? [team.id] : [],
    owner: owner ? peopleNamed(roadmap, owner).map(({ id }) => id) : [],
  } satisfies Partial<Record<Facet, readonly string[]>>;
}

/** The facts that cards of the board are filtered by. */
export const facets = ['goal', 'team', 'owner', 'status', 'confidence'] as const;
export type Facet = (typeof facets)[number];

export const boardStatuses = ['overdue', 'blocked', 'active', 'idle'] as const;

/** Returns one or two letters for a person: `Ada Abele` is AA, and `@emeka` EM. */
export function initials(owner: string): string {
  const words = owner.replace(/^@/, '').split(/[\s._-]+/u);
  const [first = '', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last ? lettersOf(first, 1) + lettersOf(last, 1) : lettersOf(first, 2);
  return letters.toLocaleUpperCase('en');
}

function lettersOf(word: string, count: number): string {
  return [...new Intl.Segmenter().segment(word)]
    .slice(0, count)
    .map(({ segment }) => segment)
    .join('');
}

export type BoardStatus = (typeof boardStatuses)[number];

export interface BoardCard {
  readonly active: number;
  readonly overdue: number;
  /** Whether an active slice or, without one, the next is blocked. */
  readonly isBlocked: boolean;
  /** Whether the confidence in it is low. */
  readonly isUnsure: boolean;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** The last day of its next promise. */
  readonly due: string | undefined;
}

/** Attributes by which scripts find a card. */
export type CardData = Readonly<Record<`data-${string}`, string | number | undefined>>;
