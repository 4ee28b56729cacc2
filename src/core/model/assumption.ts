import { z } from 'zod';

import { day, name, references, text } from './scalars.ts';

/** What the tests of an assumption have shown so far. */
export const assumptionStatuses = ['untested', 'testing', 'holds', 'broken'] as const;

/** The front matter of `assumptions/<id>.md`. */
export const assumptionSchema = z.strictObject({
  title: name.describe('The assumption, in a few words.'),
  commitment: text.describe('What we say we want.').optional(),
  instead: text.describe('What we do that works against it.').optional(),
  worry: text.describe('What we fear would happen, and so commit to as well.').optional(),
  assumption: text.describe('What we take to be true: if this, then that.'),
  status: z.enum(assumptionStatuses).describe('What its tests have shown so far.'),
  tests: references.describe('The ids of the slices that put it to the test.').optional(),
  reviewed: day.describe('The day it was last read and found right.').optional(),
});

export type AssumptionFields = z.infer<typeof assumptionSchema>;
export type AssumptionStatus = (typeof assumptionStatuses)[number];
