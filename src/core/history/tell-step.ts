import type { Finding } from '../diff/change.ts';
import { cite } from '../diff/cite.ts';
import { diffVerdict } from '../diff/diff-assumption.ts';
import { diffGoal } from '../diff/diff-goal.ts';
import { diffConfidence, diffStanding } from '../diff/diff-intent.ts';
import { diffPromise } from '../diff/diff-promise.ts';
import { sayAdoption } from '../diff/diff-slice.ts';
import { diffStatus } from '../diff/diff-status.ts';
import { diffDirection } from '../diff/diff-vision.ts';
import {
  findBrokenPromise,
  sayArrival,
  sayDeparture,
  type Arriving,
  type Leaving,
} from '../diff/find-arrival.ts';
import { finding } from '../diff/finding.ts';
import { sayMove } from '../diff/say-move.ts';
import type { Horizon } from '../model/intent.ts';
import { isOpen } from '../roadmap/is-open.ts';
import type { Facts } from './history.ts';
import { goalOf, intentOf, assumptionOf, sliceOf, visionOf } from './items-of-facts.ts';
import type { KeyedType } from './item-key.ts';

/**
 * What a step of an item's history means, in the words of `diffRoadmaps`: from what it said to what it
 * said then, of which either may be nothing. Not told are the days of a slice and the readings of a
 * goal, which front matter dates better than any commit, and what is only words.
 */
export function tellStep(
  type: KeyedType,
  { before, after, asOf, shippedOn }: Step,
  { name, ...words }: Words,
): readonly Finding[] {
  if (before && after)
    return differences[type]({ before, after, asOf, shippedOn }, { name, ...words });
  if (after)
    return [arrival(type, after, { name, ...words }), ...promiseOf(type, after, name, asOf)];
  return before
    ? [departure(type, before, { name, ...words }), ...lost(type, before, name, asOf)]
    : [];
}

const differences: { readonly [Type in KeyedType]: Teller } = {
  vision: ({ before, after }) => diffDirection(visionOf(before), visionOf(after)),
  goal: ({ before, after }) =>
    diffGoal(goalOf(before), goalOf(after)).filter(({ kind }) => kind === 'goal-retargeted'),
  intent({ before, after }, { name, ...words }) {
    const [was, is] = [intentOf(before), intentOf(after)];
    return [...diffStanding(was, is, name, words), ...diffConfidence(was, is, name)];
  },
  slice({ before, after, asOf, shippedOn }, { name, sayHorizon, titleOf }) {
    const [was, is] = [sliceOf(before, titleOf), sliceOf(after, titleOf)];
    return [
      ...diffStatus(was, is, name).filter(({ kind }) => kind !== 'dates-changed'),
      ...diffPromise(was, shippedOn ? { shipped: shippedOn, ...is } : is, name, asOf),
      ...diffHorizon(was.horizon, is.horizon, name, sayHorizon),
      ...diffAdoption(before, after, { name, titleOf }),
    ];
  },
  assumption: ({ before, after }, { name }) =>
    diffVerdict(assumptionOf(before), assumptionOf(after), name),
  update: () => [],
};

function arrival(type: KeyedType, facts: Facts, { name, sayHorizon, titleOf }: Words): Finding {
  const [kind, text] = sayArrival(arriving(type, facts, titleOf), name, { sayHorizon });
  return finding(kind, {}, text);
}

function departure(type: KeyedType, facts: Facts, { name, titleOf }: Words): Finding {
  const [kind, text] = sayDeparture(leaving(type, facts, titleOf), name);
  return finding(kind, {}, text);
}

function arriving(type: KeyedType, facts: Facts, titleOf: Words['titleOf']): Arriving {
  switch (type) {
    case 'goal':
      return goalOf(facts);
    case 'intent':
      return { ...intentOf(facts), type, goals: [] };
    case 'slice':
      return sliceOf(facts, titleOf);
    case 'assumption':
      return assumptionOf(facts);
    case 'update':
      return { type, date: facts.date ?? '' };
    case 'vision':
      return { type };
  }
}

function leaving(type: KeyedType, facts: Facts, titleOf: Words['titleOf']): Leaving {
  if (type === 'slice') return sliceOf(facts, titleOf);
  return type === 'update' ? { type, date: facts.date ?? '' } : { type };
}

/** A new slice may bring a promise. */
function promiseOf(type: KeyedType, facts: Facts, name: string, asOf: string): readonly Finding[] {
  if (type !== 'slice' || facts.target === undefined || !isOpen(facts)) return [];
  return diffPromise(undefined, sliceOf(facts, String), name, asOf);
}

function lost(type: KeyedType, facts: Facts, name: string, asOf: string): readonly Finding[] {
  return type === 'slice' ? findBrokenPromise(sliceOf(facts, String), name, asOf) : [];
}

/** A slice stands where its intent does unless it says otherwise. */
function diffHorizon(
  was: Horizon | undefined,
  is: Horizon | undefined,
  name: string,
  sayHorizon: Words['sayHorizon'],
): readonly Finding[] {
  if (was === is) return [];
  const values = { before: was, after: is };
  if (is === undefined)
    return [finding('horizon-moved', values, `${name} stands where its intent does again.`)];
  const from = was === undefined ? 'where its intent is' : sayHorizon(was);
  return [finding('horizon-moved', values, sayMove(name, from, sayHorizon(is)))];
}

function diffAdoption(
  before: Facts,
  after: Facts,
  { name, titleOf }: Pick<Words, 'name' | 'titleOf'>,
): readonly Finding[] {
  if (before.intent === after.intent || !before.intent || !after.intent) return [];
  const [was, is] = [cite(titleOf(before.intent)), cite(titleOf(after.intent))];
  return [finding('slice-moved', {}, sayAdoption(name, was, is))];
}

type Teller = (
  step: Step & { readonly before: Facts; readonly after: Facts },
  words: Words,
) => readonly Finding[];

export interface Step {
  readonly before?: Facts | undefined;
  readonly after?: Facts | undefined;
  /** The day it was taken on. */
  readonly asOf: string;
  /** Of a slice that ships with it: on which day, unless front matter says so. */
  readonly shippedOn?: string | undefined;
}

export interface Words {
  /** The item's title as `cite` gives it. */
  readonly name: string;
  /** A horizon as the organisation calls it. */
  readonly sayHorizon: (horizon: Horizon | undefined) => string;
  /** The title of an intent by its id, as far as it is known. */
  readonly titleOf: (intent: string) => string;
}
