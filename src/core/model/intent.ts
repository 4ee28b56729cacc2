import type { z } from 'zod';

import { schemaOf, type Keys } from './key.ts';

/** How far away something is, from near to far. */
export const horizons = ['now', 'next', 'later'] as const;
export const confidences = ['low', 'medium', 'high'] as const;

/** The front matter of `intents/<id>.md`. */
export const intentKeys = {
  title: {
    kind: 'name',
    required: true,
    description: 'What must become true: an outcome, not a solution.',
    own: true,
    history: true,
  },
  goals: {
    kind: 'ids',
    of: 'goal',
    description: 'The ids of the goals it serves, the foremost first.',
    own: true,
  },
  horizon: {
    kind: 'choice',
    of: horizons,
    description: 'How far away it is.',
    own: true,
    history: true,
  },
  team: {
    kind: 'id',
    of: 'team',
    description: 'The id of the team that answers for it.',
    own: true,
    history: true,
  },
  owner: {
    kind: 'name',
    description: 'Who looks after it: a name or a @handle.',
    own: true,
    fact: true,
    search: 'note',
  },
  confidence: {
    kind: 'choice',
    of: confidences,
    description: 'How sure we are that it is right.',
    own: true,
    fact: true,
    history: true,
  },
  order: {
    kind: 'number',
    description: 'Its place within its horizon; the lowest comes first.',
    own: true,
  },
  reviewed: {
    kind: 'day',
    description: 'The day it was last read and found right.',
    own: true,
    history: true,
  },
  declined: {
    kind: 'text',
    description: 'Why it will not be done; stands in place of a horizon.',
    own: true,
    history: true,
    search: 'text',
  },
  assumptions: {
    kind: 'ids',
    of: 'assumption',
    description: 'The ids of the assumptions it rests on.',
    own: true,
  },
  links: { kind: 'links', description: 'Where to read more.', own: true, search: 'note' },
} as const satisfies Keys;

/** Exactly one of `horizon` and `declined` is given. */
export const intentSchema = schemaOf(intentKeys).meta({
  oneOf: [{ required: ['horizon'] }, { required: ['declined'] }],
});

export type IntentFields = z.infer<typeof intentSchema>;
export type Horizon = (typeof horizons)[number];
export type Confidence = (typeof confidences)[number];
