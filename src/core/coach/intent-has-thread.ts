import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports intents in now or next with two slices or more of which none is the steel thread. */
export const intentHasThread: Advice = ({ intents }, { at }) =>
  intents.flatMap((intent) => {
    const { horizon, slices, thread, title } = intent;
    if ((horizon !== 'now' && horizon !== 'next') || thread !== undefined) return [];
    const built = slices.filter(({ status, kind }) => status !== 'dropped' && kind === 'build');
    if (built.length < 2) return [];
    return {
      message: `The intent ${quote(title)} has ${built.length} slices but no steel thread.`,
      hint: 'Add "thread: true" to the slice that runs from one end to the other first.',
      location: at(intent),
    };
  });
