import { quote } from '../text/quote.ts';
import { type Advice, onceForAll } from './advice.ts';

/**
 * Reports intents in now or next with two slices or more of which none is the steel thread. Where most
 * have shipped, it is too late to choose the first.
 */
export const intentHasThread: Advice = ({ intents }, { at }) => {
  const built = intents.flatMap((intent) => {
    const { horizon, slices } = intent;
    const kept = slices.filter(({ status, kind }) => status !== 'dropped' && kind === 'build');
    const shipped = kept.filter(({ status }) => status === 'shipped');
    const isBegun = kept.length > 1 && shipped.length * 2 <= kept.length;
    return (horizon === 'now' || horizon === 'next') && isBegun ? { intent, kept } : [];
  });
  const found = built
    .filter(({ intent }) => intent.thread === undefined)
    .map(({ intent, kept }) => ({
      message: `The intent ${quote(intent.title)} has ${kept.length} slices but no steel thread.`,
      hint: 'Add "thread: true" to the slice that runs from one end to the other first.',
      location: at(intent),
    }));
  const message = `None of the ${built.length} intents with several slices in now and next has a steel thread.`;
  return onceForAll(found, built.length, message);
};
