import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now or next that rest on a broken assumption and were not reviewed since. */
export const brokenAssumptionIsAnswered: Advice = ({ intents }, { at }) =>
  intents.flatMap((intent) => {
    const { assumptions, horizon, reviewed = '' } = intent;
    if (horizon !== 'now' && horizon !== 'next') return [];
    return assumptions.flatMap((assumption, index) => {
      const { status, reviewed: since, title } = assumption;
      if (status !== 'broken' || since === undefined || reviewed >= since) return [];
      return {
        message: `The assumption ${quote(title)} is broken, and the intent was not reviewed since.`,
        hint: 'Decide whether the intent still holds, then update "reviewed".',
        location: at(intent, 'assumptions', index),
        related: [{ message: 'It broke here.', location: at(assumption, 'status') }],
      };
    });
  });
