import { z } from 'zod';

import { day, number, period, reference, text } from './scalars.ts';

/** Which way a measure gets better. */
export const directions = ['up', 'down'] as const;

/** What a measure was on a day. */
export const readingSchema = z.strictObject({ date: day, value: number });

/** A goal of the vision; `measure`, `baseline` and `target` come together or not at all. */
export const goalSchema = z.strictObject({
  id: reference,
  title: text,
  why: text.optional(),
  measure: text.optional(),
  direction: z.enum(directions).optional(),
  baseline: number.optional(),
  target: number.optional(),
  by: period.optional(),
  reviewed: day.optional(),
  readings: z.array(readingSchema).optional(),
});

/** The front matter of `vision.md`. */
export const visionSchema = z.strictObject({
  title: text,
  statement: text,
  by: period.optional(),
  reviewed: day.optional(),
  goals: z.array(goalSchema).optional(),
});

export type VisionFields = z.infer<typeof visionSchema>;
export type GoalFields = z.infer<typeof goalSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Direction = (typeof directions)[number];
