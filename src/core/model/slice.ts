import { z } from 'zod';

import { horizons } from './intent.ts';
import { appetite, day, link, period, reference, references, text, webAddress } from './scalars.ts';

/** The life of a slice; `dropped` may follow any of the others. */
export const sliceStatuses = ['proposed', 'ready', 'active', 'shipped', 'dropped'] as const;

/** `build` ships something; `learn` is an experiment that answers a hypothesis. */
export const sliceKinds = ['build', 'learn'] as const;

/** Help needed from another team; without `agreed` it is unmet. */
export const askSchema = z.strictObject({ team: reference, what: text, agreed: text.optional() });

/** The front matter of `slices/<id>.md`. */
export const sliceSchema = z.strictObject({
  title: text,
  intent: reference,
  thread: z.boolean().optional(),
  status: z.enum(sliceStatuses),
  because: text.optional(),
  horizon: z.enum(horizons).optional(),
  kind: z.enum(sliceKinds).optional(),
  hypothesis: text.optional(),
  learned: text.optional(),
  team: reference.optional(),
  owner: text.optional(),
  appetite: appetite.optional(),
  depends_on: references.optional(),
  demo: webAddress.optional(),
  started: day.optional(),
  shipped: day.optional(),
  target: period.optional(),
  asks: z.array(askSchema).optional(),
  links: z.array(link).optional(),
});

export type SliceFields = z.infer<typeof sliceSchema>;
export type SliceStatus = (typeof sliceStatuses)[number];
export type SliceKind = (typeof sliceKinds)[number];
