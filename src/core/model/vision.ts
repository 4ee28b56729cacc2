import { z } from 'zod';

import { day, name, number, period, reference, text } from './scalars.ts';

/** Which way a measure gets better. */
export const directions = ['up', 'down'] as const;

/** What a measure was on a day. */
export const readingSchema = z.strictObject({
  date: day.describe('The day it was read.'),
  value: number.describe('What it was.'),
});

/** A goal of the vision; `measure`, `baseline` and `target` come together or not at all. */
export const goalSchema = z
  .strictObject({
    id: reference.describe('The id that intents name it by.'),
    title: name.describe('What is to be reached.'),
    why: text.describe('Why that matters.').optional(),
    measure: name.describe('What is counted; comes with a baseline and a target.').optional(),
    direction: z.enum(directions).describe('Which way is better.').optional(),
    baseline: number.describe('What the measure was to begin with.').optional(),
    target: number.describe('What it is to become.').optional(),
    by: period.describe('By when: a year, quarter, month or day.').optional(),
    reviewed: day.describe('The day it was last read and found right.').optional(),
    readings: z.array(readingSchema).describe('What the measure was, day by day.').optional(),
  })
  .meta({
    dependencies: {
      measure: ['baseline', 'target'],
      baseline: ['measure', 'target'],
      target: ['measure', 'baseline'],
      direction: ['measure', 'baseline', 'target'],
      readings: ['measure', 'baseline', 'target'],
    },
  });

/** The front matter of `vision.md`. */
export const visionSchema = z.strictObject({
  title: name.describe('Where this is going, in a few words.'),
  statement: text.describe('One sentence a stranger repeats correctly after one reading.'),
  by: period.describe('By when: a year, quarter, month or day.').optional(),
  reviewed: day.describe('The day it was last read and found right.').optional(),
  goals: z.array(goalSchema).describe('The goals that lead there.').optional(),
});

export type VisionFields = z.infer<typeof visionSchema>;
export type GoalFields = z.infer<typeof goalSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Direction = (typeof directions)[number];
