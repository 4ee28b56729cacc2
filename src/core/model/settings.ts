import { z } from 'zod';

import { reference, text, webAddress } from './scalars.ts';

/** The front matter of `roadmap.yml`. Every key is optional. */
export const settingsSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  url: webAddress.optional(),
  base: text
    .refine((value) => /^\/(?:[^\s/?#]+\/)*[^\s/?#]*$/.test(value), {
      error: 'is not a path that begins with "/"',
    })
    .optional(),
  repository: webAddress.optional(),
  branch: text.optional(),
  directory: text.optional(),
  language: text
    .refine(isLanguageTag, { error: 'is not a language tag (BCP 47), such as "en" or "pt-BR"' })
    .optional(),
  teams: z.record(reference, text).optional(),
  labels: z
    .strictObject({ now: text.optional(), next: text.optional(), later: text.optional() })
    .optional(),
  accent: text
    .refine((value) => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value), {
      error: 'is not a colour of the form "#0b6e4f"',
    })
    .optional(),
  rules: z.record(z.string(), z.unknown()).optional(),
});

export type SettingsFields = z.infer<typeof settingsSchema>;

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
