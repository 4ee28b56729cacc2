import { assumptionSchema } from './assumption.ts';
import { intentSchema } from './intent.ts';
import { sliceSchema } from './slice.ts';
import { updateSchema } from './update.ts';

/** The nouns that live one to a file in a folder of their own: folder name and schema. */
export const nouns = {
  intent: { folder: 'intents', schema: intentSchema },
  slice: { folder: 'slices', schema: sliceSchema },
  assumption: { folder: 'assumptions', schema: assumptionSchema },
  update: { folder: 'updates', schema: updateSchema },
} as const;

export type Noun = keyof typeof nouns;
