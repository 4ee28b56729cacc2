import type { z } from 'zod';

import { assumptionKeys, assumptionSchema } from './assumption.ts';
import { intentKeys, intentSchema } from './intent.ts';
import type { Keys } from './key.ts';
import { settingsSchema } from './settings.ts';
import { sliceKeys, sliceSchema } from './slice.ts';
import { updateKeys, updateSchema } from './update.ts';
import { goalKeys, visionKeys, visionSchema } from './vision.ts';

/** Every kind of file of a roadmap, with its path and schema, in the order of a roadmap. */
export const fileKinds = {
  settings: { files: 'roadmap.yml', schema: settingsSchema },
  vision: { files: 'vision.md', schema: visionSchema },
  intent: { files: 'intents/**/*.md', schema: intentSchema },
  slice: { files: 'slices/**/*.md', schema: sliceSchema },
  assumption: { files: 'assumptions/**/*.md', schema: assumptionSchema },
  update: { files: 'updates/**/*.md', schema: updateSchema },
} as const satisfies Record<string, { readonly files: string; readonly schema: z.ZodObject }>;

export type Kind = keyof typeof fileKinds;

export const kindNames = Object.keys(fileKinds) as readonly Kind[];

/** The nouns with one file per item, and their folders. */
export const folders = {
  intent: 'intents',
  slice: 'slices',
  assumption: 'assumptions',
  update: 'updates',
} as const;

export type Noun = keyof typeof folders;

/** The front matter keys of every noun that has any. */
export const keysOf = {
  slice: sliceKeys,
  intent: intentKeys,
  assumption: assumptionKeys,
  update: updateKeys,
  vision: visionKeys,
  goal: goalKeys,
} as const satisfies Record<string, Keys>;
