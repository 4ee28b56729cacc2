import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now whose slices have all shipped. */
export const nowIsDone: Advice = ({ intents }, { at }) =>
  intents.flatMap((intent) => {
    const { horizon, progress, title } = intent;
    if (horizon !== 'now' || progress.total === 0 || progress.shipped < progress.total) return [];
    return {
      message: `All slices of ${quote(title)} have shipped, but the intent is still in now.`,
      hint: 'Replace the horizon with "done" and the day it became true, or add the slice that is missing.',
      location: at(intent, 'horizon'),
    };
  });
