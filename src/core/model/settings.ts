import { z } from 'zod';

import { reference, text, webAddress } from './scalars.ts';

/** The front matter of `roadmap.yml`. Every key is optional. */
export const settingsSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  url: webAddress.refine(isPlainAddress, { error: 'has more than a host and a path' }).optional(),
  base: text.refine(isBase, { error: 'is not a path such as "/" or "/roadmap/"' }).optional(),
  repository: webAddress.optional(),
  branch: text.optional(),
  directory: text.optional(),
  language: text
    .refine(isLanguageTag, {
      error: 'is not a language tag (BCP 47), such as "en" or "pt-BR"',
      params: { likely: likelyLanguage },
    })
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
  /** Whether `.mdx` files, which are code, may be used. */
  mdx: z.enum(['on', 'off']).optional(),
  rules: z.record(z.string(), z.unknown()).optional(),
});

export type SettingsFields = z.infer<typeof settingsSchema>;

/** Safe to be written into a page as it is: a path of plain segments. */
function isBase(value: string): boolean {
  const segments = value.replace(/^\/|\/$/g, '').split('/');
  const isPlain = segments.every((each) => /^[\w.~%-]+$/.test(each) && !/^\.+$/.test(each));
  return value === '/' || (value.startsWith('/') && isPlain);
}

function isPlainAddress(value: string): boolean {
  const { username, password, search, hash, pathname } = URL.parse(value) ?? {};
  return !username && !password && !search && !hash && isBase(pathname ?? '/');
}

function likelyLanguage(written: string): string | undefined {
  const hyphenated = written.replaceAll('_', '-');
  return isLanguageTag(hyphenated) ? `Did you mean "${hyphenated}"?` : undefined;
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
