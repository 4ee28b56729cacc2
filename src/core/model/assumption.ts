import type { z } from 'zod';

import { schemaOf, type Keys } from './key.ts';
import { allowKey, reviewedKey } from './shared-keys.ts';

/** The results of the tests of an assumption so far. */
export const assumptionStatuses = ['untested', 'testing', 'holds', 'broken'] as const;

/** The front matter of `assumptions/<id>.md`. */
export const assumptionKeys = {
  title: {
    kind: 'name',
    required: true,
    description: 'The assumption, in a few words.',
    own: true,
    history: true,
  },
  commitment: { kind: 'text', description: 'What we say we want.', own: true, search: 'text' },
  instead: {
    kind: 'text',
    description: 'What we do instead.',
    own: true,
    search: 'text',
  },
  worry: {
    kind: 'text',
    description: 'What we fear, and protect ourselves against.',
    own: true,
    search: 'text',
  },
  assumption: {
    kind: 'text',
    required: true,
    description: 'What we believe: if this, then that.',
    own: true,
    search: 'text',
  },
  status: {
    kind: 'choice',
    of: assumptionStatuses,
    required: true,
    description: 'What its tests showed so far.',
    own: true,
    history: true,
  },
  tests: {
    kind: 'ids',
    of: 'slice',
    description: 'The ids of the slices that test it.',
    own: true,
  },
  reviewed: reviewedKey,
  allow: allowKey,
} as const satisfies Keys;

export const assumptionSchema = schemaOf(assumptionKeys);

export type AssumptionFields = z.infer<typeof assumptionSchema>;
export type AssumptionStatus = (typeof assumptionStatuses)[number];
