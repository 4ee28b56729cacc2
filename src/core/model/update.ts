import { z } from 'zod';

import { day, references, text } from './scalars.ts';

/** The front matter of `updates/<id>.md`: a dated note. */
export const updateSchema = z.strictObject({
  date: day,
  title: text,
  slices: references.optional(),
  intents: references.optional(),
});

export type UpdateFields = z.infer<typeof updateSchema>;
