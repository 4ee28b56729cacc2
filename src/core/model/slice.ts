import { z } from 'zod';

import { horizons } from './intent.ts';
import {
  appetite,
  day,
  link,
  name,
  period,
  reference,
  references,
  text,
  webAddress,
} from './scalars.ts';

/** The life of a slice; `dropped` may follow any of the others. */
export const sliceStatuses = ['proposed', 'ready', 'active', 'shipped', 'dropped'] as const;

/** `build` ships something; `learn` is an experiment that answers a hypothesis. */
export const sliceKinds = ['build', 'learn'] as const;

/** Help needed from another team; without `agreed` it is unmet. */
export const askSchema = z.strictObject({
  team: reference.describe('The id of the team that is asked.'),
  what: text.describe('What is asked of it.'),
  agreed: name.describe('Who agreed; while it is left out, the ask is unmet.').optional(),
});

/** The front matter of `slices/<id>.md`. */
export const sliceSchema = z.strictObject({
  title: name.describe('What ships, in a few words.'),
  intent: reference.describe('The id of the intent it serves.'),
  thread: z
    .boolean()
    .describe('Whether it is the steel thread of its intent: first, end to end.')
    .optional(),
  status: z.enum(sliceStatuses).describe('Where it is in its life.'),
  because: text.describe('Why it was dropped.').optional(),
  horizon: z
    .enum(horizons)
    .describe("How far away it is, when that is not its intent's.")
    .optional(),
  kind: z
    .enum(sliceKinds)
    .describe('Whether it ships something (build) or answers a hypothesis (learn).')
    .optional(),
  hypothesis: text.describe('What we expect to learn.').optional(),
  learned: text.describe('What we learned, once it is known.').optional(),
  team: reference.describe("The id of the team on it, when that is not its intent's.").optional(),
  owner: name.describe('Who looks after it: a name or a @handle.').optional(),
  appetite: appetite.describe('How much we will spend: days or weeks, 3d or 2w.').optional(),
  depends_on: references.describe('The ids of the slices that have to ship before.').optional(),
  demo: webAddress.describe('Where to see it working: a whole address.').optional(),
  started: day.describe('The day work on it began.').optional(),
  shipped: day.describe('The day it shipped.').optional(),
  target: period
    .describe('A promise: a year, quarter, month or day. Leave it out unless it is one.')
    .optional(),
  asks: z.array(askSchema).describe('Help needed from other teams.').optional(),
  links: z.array(link).describe('Where to read more.').optional(),
});

export type SliceFields = z.infer<typeof sliceSchema>;
export type SliceStatus = (typeof sliceStatuses)[number];
export type SliceKind = (typeof sliceKinds)[number];
