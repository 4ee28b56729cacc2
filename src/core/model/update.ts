import type { z } from 'zod';

import { schemaOf, type Keys } from './key.ts';
import { allowKey } from './shared-keys.ts';

/** The front matter of `updates/<id>.md`: a dated note. */
export const updateKeys = {
  date: {
    kind: 'day',
    required: true,
    description: 'The day of the note, as YYYY-MM-DD.',
    own: true,
    history: true,
  },
  title: {
    kind: 'name',
    required: true,
    description: 'The news, in a few words.',
    own: true,
    history: true,
  },
  slices: {
    kind: 'ids',
    of: 'slice',
    description: 'The ids of its slices.',
    own: true,
  },
  intents: {
    kind: 'ids',
    of: 'intent',
    description: 'The ids of its intents.',
    own: true,
  },
  allow: allowKey,
} as const satisfies Keys;

export const updateSchema = schemaOf(updateKeys);

export type UpdateFields = z.infer<typeof updateSchema>;
