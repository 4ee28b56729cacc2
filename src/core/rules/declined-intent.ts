import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports open slices that serve a declined intent. */
export const declinedIntent: Check = ({ intent: intents, slice: slices }) => {
  const declined = new Map(
    intents
      .filter(({ fields }) => fields.declined !== undefined && fields.horizon === undefined)
      .map((source) => [source.id, source]),
  );
  return slices.flatMap(({ id, fields, at }) => {
    const target = declined.get(fields.intent ?? '');
    if (target === undefined || !isOpen(fields)) return [];
    return {
      message: `${quote(id)} serves the intent ${quote(target.id)}, which was declined.`,
      hint: 'Drop the slice, or change its intent.',
      location: at('intent'),
      related: [{ message: 'It was declined here.', location: target.at('declined') }],
    };
  });
};
