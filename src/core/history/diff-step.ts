import type { Finding, Values } from '../diff/change.ts';
import { diffVerdict } from '../diff/diff-assumption.ts';
import { aimOf } from '../diff/diff-goal.ts';
import { diffStanding } from '../diff/diff-intent.ts';
import { diffPromise, findBrokenPromise } from '../diff/diff-promise.ts';
import { diffStatus } from '../diff/diff-status.ts';
import { diffDirection } from '../diff/diff-vision.ts';
import { kindOfArrival, kindOfDeparture } from '../diff/find-arrival.ts';
import { changed, changedKeys, finding } from '../diff/finding.ts';
import { usesOf, type Key } from '../model/key.ts';
import { keysOf } from '../model/nouns.ts';
import { onceFor } from '../../messages/once-for.ts';
import type { SlicePromise } from '../promise/promise.ts';
import type { FactKey, Facts } from '../model/history.ts';
import { goalOf, intentOf, assumptionOf, sliceOf, visionOf } from './items-of-facts.ts';
import type { KeyedType } from '../roadmap/item-key.ts';

/**
 * Returns the findings of a step of an item's history, as `diffRoadmaps` has them: from its facts
 * before to those after, either of which may be absent. Left out are the days of a slice and the
 * readings of a goal, which front matter dates better than any commit, and what is only words.
 */
export function diffStep(type: KeyedType, { before, after, ...step }: Step) {
  const [was, is] = [before && valuesOf[type](before), after && valuesOf[type](after)];
  if (before && after)
    return [...differences[type]({ before, after, ...step }), ...keyChanges(type, before, after)];
  if (after) return [finding(kindOfArrival(type), was, is), ...promiseOf(type, after, step)];
  return before ? [finding(kindOfDeparture(type), was, is), ...lost(type, before, step.asOf)] : [];
}

const valuesOf: { readonly [Type in KeyedType]: (facts: Facts) => Values } = {
  vision: () => ({}),
  goal: (facts) => aimOf(goalOf(facts)),
  intent: intentOf,
  slice: sliceOf,
  assumption: assumptionOf,
  update: ({ date }) => ({ date }),
};

/** Returns the differences in keys that no other code compares. */
function keyChanges(type: KeyedType, before: Facts, after: Facts): readonly Finding[] {
  return diffedKeys(type).flatMap((name) =>
    changedKeys('key-changed', { [name]: before[name] }, { [name]: after[name] }),
  );
}

const diffedKeys = onceFor((type: KeyedType) => {
  const keys = Object.entries<Key>(keysOf[type]);
  return keys.flatMap(([name, key]) => (usesOf(key).diff ? [name as FactKey] : []));
});

const differences: { readonly [Type in KeyedType]: (step: Change) => readonly Finding[] } = {
  vision: ({ before, after }) => diffDirection(visionOf(before), visionOf(after)),
  goal: ({ before, after }) =>
    changedKeys('goal-retargeted', aimOf(goalOf(before)), aimOf(goalOf(after))),
  intent({ before, after }) {
    const [was, is] = [intentOf(before), intentOf(after)];
    const confidence = changed('confidence-changed', was.confidence, is.confidence);
    return [...diffStanding(was, is), ...confidence];
  },
  slice({ before, after, asOf, was: promiseBefore, is: promise }) {
    const [was, is] = [sliceOf(before), sliceOf(after)];
    return [
      ...diffStatus(was, is).filter(({ kind }) => kind !== 'dates-changed'),
      ...diffPromise({ ...was, promise: promiseBefore }, { ...is, promise }, asOf),
      // A slice is where its intent is unless it says otherwise.
      ...changed('horizon-moved', was.horizon, is.horizon),
      ...(was.intent && is.intent ? changed('slice-moved', was.intent, is.intent) : []),
    ];
  },
  assumption: ({ before, after }) => diffVerdict(assumptionOf(before), assumptionOf(after)),
  update: () => [],
};

/** A new slice may bring a promise. */
function promiseOf(type: KeyedType, facts: Facts, { asOf, is: promise }: Step): readonly Finding[] {
  if (type !== 'slice' || facts.target === undefined || facts.status === 'dropped') return [];
  return diffPromise(undefined, { ...sliceOf(facts), promise }, asOf);
}

function lost(type: KeyedType, facts: Facts, asOf: string): readonly Finding[] {
  return type === 'slice' ? findBrokenPromise(sliceOf(facts), asOf) : [];
}

interface Change extends Step {
  readonly before: Facts;
  readonly after: Facts;
}

export interface Step {
  readonly before?: Facts | undefined;
  readonly after?: Facts | undefined;
  /** The day it was taken on. */
  readonly asOf: string;
  /** Of a slice, its promise before and after. */
  readonly was?: SlicePromise | undefined;
  readonly is?: SlicePromise | undefined;
}
