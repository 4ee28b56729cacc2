import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports declined intents whose reason is no reason, such as "no". */
export const declinedHasReason: Advice = ({ intents }, { at, limit }) =>
  intents.flatMap((intent) => {
    const { declined } = intent;
    if (declined === undefined || wordsIn(declined) >= limit) return [];
    return {
      message: `${quote(declined)} does not say why the intent was declined.`,
      hint: 'Write the reason, so that the question is not asked again.',
      location: at(intent, 'declined'),
    };
  });

function wordsIn(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
}
