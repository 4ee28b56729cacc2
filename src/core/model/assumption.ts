import { z } from 'zod';

import { day, references, text } from './scalars.ts';

/** What the tests of an assumption have shown so far. */
export const assumptionStatuses = ['untested', 'testing', 'holds', 'broken'] as const;

/** The front matter of `assumptions/<id>.md`. */
export const assumptionSchema = z.strictObject({
  title: text,
  commitment: text.optional(),
  instead: text.optional(),
  worry: text.optional(),
  assumption: text,
  status: z.enum(assumptionStatuses),
  tests: references.optional(),
  reviewed: day.optional(),
});

export type AssumptionFields = z.infer<typeof assumptionSchema>;
export type AssumptionStatus = (typeof assumptionStatuses)[number];
