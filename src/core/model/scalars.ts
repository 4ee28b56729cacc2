import { z } from 'zod';

import { likelyAppetite, likelyDay, likelyPeriod, likelyWebAddress } from './likely-value.ts';
import { isDay, isPeriod } from './period.ts';

/** Plain text, as written: an unquoted number, boolean or date is that text. Never blank. */
export const text = z.string().refine((value) => value.trim() !== '', { error: 'is blank' });

/** Lower-case words joined by single hyphens: the form of every id. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A reference to an item, a goal or a team by its id. Whether it exists is for linking to say. */
export const reference = text;

/** A list of references: order is kept. */
export const references = z.array(reference);

/** A day of the calendar, `YYYY-MM-DD`, that exists. */
export const day = z.string().refine(isDay, {
  error: 'is not a day',
  params: { rule: 'invalid-date', likely: likelyDay },
});

/** A year, quarter, month or day (`2027`, `2027-Q1`, `2027-03`, `2027-03-31`) that exists. */
export const period = z.string().refine(isPeriod, {
  error: 'is not a year, quarter, month or day',
  params: { rule: 'invalid-date', likely: likelyPeriod },
});

/** An absolute `http` or `https` address. */
export const webAddress = z.string().refine(isWebAddress, {
  error: 'is not an absolute http or https address',
  params: { likely: likelyWebAddress },
});

/** How much to spend, `Nd` or `Nw`: at least one day. */
export const appetite = z.string().refine((value) => /^[1-9]\d{0,3}[dw]$/.test(value), {
  error: 'is not a number of days or weeks, such as "3d" or "2w"',
  params: { likely: likelyAppetite },
});

/** A number that is finite. */
export const number = z.number();

/** A labelled link out of the roadmap. */
export const link = z.strictObject({ label: text, url: webAddress });

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^\s/][^\s]*$/i.test(value);
}
