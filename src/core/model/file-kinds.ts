import type { z } from 'zod';

import type { Kind } from './kind-names.ts';
import { nouns } from './nouns.ts';
import { settingsSchema } from './settings.ts';
import { visionSchema } from './vision.ts';

/** The schema of every kind of file, and which files of a content folder are of that kind. */
export const fileKinds = {
  settings: { files: 'roadmap.yml', schema: settingsSchema },
  vision: { files: 'vision.md', schema: visionSchema },
  intent: { files: 'intents/**/*.md', schema: nouns.intent.schema },
  slice: { files: 'slices/**/*.md', schema: nouns.slice.schema },
  assumption: { files: 'assumptions/**/*.md', schema: nouns.assumption.schema },
  update: { files: 'updates/**/*.md', schema: nouns.update.schema },
} as const satisfies Record<Kind, { readonly files: string; readonly schema: z.ZodObject }>;
