import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';
import { openSlicesOf } from './open-slices-of.ts';

/** Reports open slices that serve a declined intent. */
export const declinedIntent: Check = (sources) =>
  openSlicesOf('declined', sources).map(({ slice, intent }) => ({
    message: `${quote(slice.id)} serves the intent ${quote(intent.id)}, which was declined.`,
    hint: 'Drop the slice, or change its intent.',
    location: slice.at('intent'),
    related: [{ message: 'It was declined here.', location: intent.at('declined') }],
  }));
