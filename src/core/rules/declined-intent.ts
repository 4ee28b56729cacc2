import { problem } from '../diagnostics/problem.ts';
import { isOpen } from '../roadmap/is-open.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** A live slice does not serve an intent that was declined. */
export const declinedIntent: Rule = ({ intent: intents, slice: slices }) => {
  const declined = new Map(
    intents
      .filter(({ fields }) => fields.declined !== undefined && fields.horizon === undefined)
      .map((source) => [source.id, source]),
  );
  return slices.flatMap((source) => {
    const { intent } = source.fields;
    const target = intent === undefined ? undefined : declined.get(intent);
    if (target === undefined || !isOpen(source.fields)) return [];
    return problem('declined-intent', source.at('intent'), {
      message: `${quote(source.id)} serves the intent ${quote(target.id)}, which was declined.`,
      hint: 'Drop the slice, or let it serve another intent.',
      related: [{ message: 'It was declined here.', location: target.at('declined') }],
    });
  });
};
