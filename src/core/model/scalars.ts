import { z } from 'zod';

import { likelyAppetite, likelyDay, likelyPeriod, likelyWebAddress } from './likely-value.ts';
import { sayFigure } from '../text/numbers.ts';
import { isDay, isPeriod } from './period.ts';

/** The pattern of text for readers, as opposed to an id, an address or a date. */
export const anyText = '\\S';

/**
 * Plain text, as written: an unquoted number, boolean or date is text. Never empty. `meta` here and
 * below is the part of a refinement that JSON Schema can express. Editors parse YAML differently
 * and can read text as a number.
 */
export const text = textUpTo(10_000);

/** Short text that names something: a title, a label, a name, an address. */
export const name = textUpTo(1000);

function textUpTo(most: number) {
  return z
    .string()
    .refine((value) => value.trim() !== '', { error: 'is blank', abort: true })
    .refine((value) => value.length <= most, tooLong(most))
    .meta({ type: ['string', 'number'], pattern: anyText, maxLength: most });
}

function tooLong(most: number) {
  return {
    error: `has more than ${sayFigure(most)} characters`,
    params: { likely: () => 'Shorten it.' },
    abort: true,
  };
}

/** Lower-case words joined by single hyphens: the form of every id. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The longest id. Ids are names of files and folders with extensions, and most systems allow 255
 * bytes.
 */
export const longestId = 200;

/** Whether Windows reserves a name, so that no file can have it there. */
export function isReservedId(id: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id);
}

/** A reference to an item, a goal or a team by its id. Linking checks whether it exists. */
export const reference = name.meta({ pattern: idPattern.source });

/** A day of the calendar, `YYYY-MM-DD`, that exists. */
export const day = z
  .string()
  .refine(isDay, {
    error: 'is not a day',
    params: { rule: 'invalid-date', likely: likelyDay },
  })
  .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A year, quarter, month or day (`2027`, `2027-Q1`, `2027-03`, `2027-03-31`) that exists. */
export const period = z
  .string()
  .refine(isPeriod, {
    error: 'is not a year, quarter, month or day',
    params: { rule: 'invalid-date', likely: likelyPeriod },
  })
  .meta({
    type: ['string', 'integer'],
    pattern: '^\\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-\\d{2})?)?$',
    minimum: 1000,
    maximum: 9999,
  });

/** An absolute `http` or `https` address. */
export const webAddress = webAddressUpTo(10_000);

/** The address of a whole site: others are made of it on every page. */
export const siteAddress = webAddressUpTo(1000);

function webAddressUpTo(most: number) {
  return z
    .string()
    .refine((value) => value.length <= most, tooLong(most))
    .refine(isWebAddress, {
      error: 'is not an absolute http or https address',
      params: { likely: likelyWebAddress },
      abort: true,
    })
    .meta({ format: 'uri', pattern: '^[hH][tT][tT][pP][sS]?://[^\\s/]\\S*$', maxLength: most });
}

const appetitePattern = /^[1-9]\d{0,3}[dw]$/;

/** How much to spend, `Nd` or `Nw`: at least one day. */
export const appetite = z
  .string()
  .refine((value) => appetitePattern.test(value), {
    error: 'is not a number of days or weeks, such as "3d" or "2w"',
    params: { likely: likelyAppetite },
  })
  .meta({ pattern: appetitePattern.source });

/** A finite number. */
export const number = z.number();

/** A labelled link out of the roadmap. */
export const link = z.strictObject({
  label: name.describe('The text of the link.'),
  url: webAddress.describe('The full address.'),
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^\s/][^\s]*$/i.test(value);
}
