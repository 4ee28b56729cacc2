import { z } from 'zod';

import { day, link, name, number, reference, references, text } from './scalars.ts';

/** How far away something is, from near to far. */
export const horizons = ['now', 'next', 'later'] as const;
export const confidences = ['low', 'medium', 'high'] as const;

/** The front matter of `intents/<id>.md`: exactly one of `horizon` and `declined` is given. */
export const intentSchema = z
  .strictObject({
    title: name.describe('What must become true: an outcome, not a solution.'),
    goals: references.describe('The ids of the goals it serves, the foremost first.').optional(),
    horizon: z.enum(horizons).describe('How far away it is.').optional(),
    team: reference.describe('The id of the team that answers for it.').optional(),
    owner: name.describe('Who looks after it: a name or a @handle.').optional(),
    confidence: z.enum(confidences).describe('How sure we are that it is right.').optional(),
    order: number.describe('Its place within its horizon; the lowest comes first.').optional(),
    reviewed: day.describe('The day it was last read and found right.').optional(),
    declined: text.describe('Why it will not be done; stands in place of a horizon.').optional(),
    assumptions: references.describe('The ids of the assumptions it rests on.').optional(),
    links: z.array(link).describe('Where to read more.').optional(),
  })
  .meta({ oneOf: [{ required: ['horizon'] }, { required: ['declined'] }] });

export type IntentFields = z.infer<typeof intentSchema>;
export type Horizon = (typeof horizons)[number];
export type Confidence = (typeof confidences)[number];
