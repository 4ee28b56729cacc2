import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';
import { openSlicesOf } from './open-slices-of.ts';

/** Reports open slices of a done intent. */
export const doneIntentIsComplete: Check = (sources) =>
  openSlicesOf('done', sources).map(({ slice, intent }) => ({
    message: `${quote(slice.id)} is still ${quote(slice.fields.status ?? 'open')}, but its intent ${quote(intent.id)} is done.`,
    hint: 'Ship or drop the slice, move it to another intent, or give the intent a horizon again.',
    location: slice.at('status'),
    related: [{ message: 'The intent was done here.', location: intent.at('done') }],
  }));
