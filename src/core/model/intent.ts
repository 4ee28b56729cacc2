import type { z } from 'zod';

import { schemaOf, type Keys } from './key.ts';
import { allowKey, importedKeys, linksKey, ownerKey, reviewedKey } from './shared-keys.ts';

/** Horizons, from near to far. */
export const horizons = ['now', 'next', 'later'] as const;
export const stages = [...horizons, 'done', 'declined'] as const;
export const confidences = ['low', 'medium', 'high'] as const;

/** The front matter of `intents/<id>.md`. */
export const intentKeys = {
  title: {
    kind: 'name',
    required: true,
    description: 'The outcome, not a solution.',
    own: true,
    history: true,
  },
  goals: {
    kind: 'ids',
    of: 'goal',
    description: 'The ids of its goals, the most important first.',
    own: true,
  },
  horizon: {
    kind: 'choice',
    of: horizons,
    description: 'When it comes: now, next or later.',
    own: true,
    history: true,
  },
  done: {
    kind: 'day',
    description: 'The day it was achieved. Replaces the horizon.',
    own: true,
    history: true,
  },
  declined: {
    kind: 'text',
    description: 'Why it will not be done. Replaces the horizon.',
    own: true,
    history: true,
    search: 'text',
  },
  team: {
    kind: 'id',
    of: 'team',
    description: 'The id of the responsible team.',
    own: true,
    history: true,
  },
  owner: ownerKey,
  confidence: {
    kind: 'choice',
    of: confidences,
    description: 'How confident you are in it.',
    own: true,
    fact: true,
    history: true,
  },
  order: {
    kind: 'number',
    description: 'Its position in its horizon. The lowest comes first.',
    own: true,
  },
  reviewed: reviewedKey,
  assumptions: {
    kind: 'ids',
    of: 'assumption',
    description: 'The ids of its assumptions.',
    own: true,
  },
  links: linksKey,
  allow: allowKey,
  ...importedKeys,
} as const satisfies Keys;

/** The keys of which an intent has exactly one. */
export const stageKeys = ['horizon', 'declined', 'done'] as const;

export const intentSchema = schemaOf(intentKeys).meta({
  oneOf: stageKeys.map((key) => ({ required: [key] })),
});

/** Returns the stage of an intent: its horizon, or that it is done or declined. */
export function stageOf({ horizon, done }: Staged): Stage {
  return horizon ?? (done === undefined ? 'declined' : 'done');
}

export type IntentFields = z.infer<typeof intentSchema>;
export type Horizon = (typeof horizons)[number];
/** Where an intent is. Those that are done or declined have no horizon. */
export type Stage = (typeof stages)[number];

type Staged = { readonly [Key in 'horizon' | 'done']?: IntentFields[Key] };
export type Confidence = (typeof confidences)[number];
