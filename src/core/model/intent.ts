import { z } from 'zod';

import { day, link, number, reference, references, text } from './scalars.ts';

/** How far away something is, from near to far. */
export const horizons = ['now', 'next', 'later'] as const;
export const confidences = ['low', 'medium', 'high'] as const;

/** The front matter of `intents/<id>.md`: exactly one of `horizon` and `declined` is given. */
export const intentSchema = z.strictObject({
  title: text,
  goals: references.optional(),
  horizon: z.enum(horizons).optional(),
  team: reference.optional(),
  owner: text.optional(),
  confidence: z.enum(confidences).optional(),
  order: number.optional(),
  reviewed: day.optional(),
  declined: text.optional(),
  assumptions: references.optional(),
  links: z.array(link).optional(),
});

export type IntentFields = z.infer<typeof intentSchema>;
export type Horizon = (typeof horizons)[number];
export type Confidence = (typeof confidences)[number];
