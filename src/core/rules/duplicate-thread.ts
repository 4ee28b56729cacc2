import type { Sources } from '../document/sources.ts';
import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports intents with more than one steel thread. */
export const duplicateThread: Check = (sources) => {
  const threads = new Map<string, Sources['slice'][number]>();
  return sources.slice.flatMap((source) => {
    const { intent, thread } = source.fields;
    if (intent === undefined || thread !== true) return [];
    const first = threads.get(intent);
    if (first === undefined) {
      threads.set(intent, source);
      return [];
    }
    return {
      message: `The intent ${quote(intent)} has two steel threads: ${quote(first.id)} and ${quote(source.id)}.`,
      hint: 'Keep "thread: true" on the simplest slice that runs from end to end.',
      location: source.at('thread'),
      related: [{ message: 'The first is here.', location: first.at('thread') }],
    };
  });
};
