import { z } from 'zod';

import { day, name, references } from './scalars.ts';

/** The front matter of `updates/<id>.md`: a dated note. */
export const updateSchema = z.strictObject({
  date: day.describe('The day of the note, as YYYY-MM-DD.'),
  title: name.describe('What there is to tell, in a few words.'),
  slices: references.describe('The ids of the slices it is about.').optional(),
  intents: references.describe('The ids of the intents it is about.').optional(),
});

export type UpdateFields = z.infer<typeof updateSchema>;
