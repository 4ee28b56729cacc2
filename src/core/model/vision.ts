import type { z } from 'zod';

import { schemaOf, type Keys } from './key.ts';
import { allowKey, byKey, reviewedKey } from './shared-keys.ts';

/** Which way a measure gets better. */
export const directions = ['up', 'down'] as const;

/** The value of a measure on a day. */
const readingKeys = {
  date: { kind: 'day', required: true, description: 'The day of the reading.' },
  value: { kind: 'number', required: true, description: 'The value on that day.' },
} as const satisfies Keys;

/** A goal of the vision. */
export const goalKeys = {
  id: { kind: 'slug', required: true, description: 'The id that intents refer to.', own: true },
  title: {
    kind: 'name',
    required: true,
    description: 'The outcome to reach.',
    own: true,
    history: true,
  },
  why: { kind: 'text', description: 'Why it matters.', own: true, history: true, search: 'text' },
  measure: {
    kind: 'name',
    description: 'What is measured. Needs a baseline and a target.',
    own: true,
    history: true,
    search: 'text',
  },
  unit: {
    kind: 'name',
    description: 'The unit shown after its values, such as "%" or "days".',
    fact: false,
    search: false,
  },
  direction: {
    kind: 'choice',
    of: directions,
    description: 'Which way is better.',
    own: true,
    history: true,
  },
  baseline: {
    kind: 'number',
    description: 'The value at the start.',
    own: true,
    history: true,
  },
  target: { kind: 'number', description: 'The value to reach.', own: true, history: true },
  by: byKey,
  reviewed: reviewedKey,
  readings: {
    kind: 'list',
    of: readingKeys,
    description: 'The values so far, by day.',
    own: true,
  },
} as const satisfies Keys;

/** `measure`, `baseline` and `target` come together or not at all. */
const goalMeta = {
  dependencies: {
    measure: ['baseline', 'target'],
    baseline: ['measure', 'target'],
    target: ['measure', 'baseline'],
    unit: ['measure', 'baseline', 'target'],
    direction: ['measure', 'baseline', 'target'],
    readings: ['measure', 'baseline', 'target'],
  },
};

/** The front matter of `vision.md`. */
export const visionKeys = {
  title: {
    kind: 'name',
    required: true,
    description: 'Where you are going, in a few words.',
    own: true,
    history: true,
  },
  statement: {
    kind: 'text',
    required: true,
    description: 'One sentence a stranger repeats correctly after one reading.',
    own: true,
    history: true,
    search: 'text',
  },
  by: byKey,
  reviewed: reviewedKey,
  goals: {
    kind: 'list',
    of: goalKeys,
    meta: goalMeta,
    description: 'The goals of the vision.',
    own: true,
  },
  allow: allowKey,
} as const satisfies Keys;

export const visionSchema = schemaOf(visionKeys);

export type VisionFields = z.infer<typeof visionSchema>;
export type GoalFields = NonNullable<VisionFields['goals']>[number];
export type Reading = NonNullable<GoalFields['readings']>[number];
export type Direction = (typeof directions)[number];
