import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports assumptions in doubt that work in now rests on, and that no slice tests. */
export const assumptionIsTested: Advice = ({ assumptions }, { at }) =>
  assumptions.flatMap((assumption) => {
    const { status, tests, intents, title } = assumption;
    if (status !== 'untested' && status !== 'testing') return [];
    const resting = intents.find(({ horizon }) => horizon === 'now');
    if (tests.some(isOpen)) return [];
    if (resting === undefined && status === 'untested') return [];
    if (tests.length > 0) {
      return {
        message: `The status is ${quote(status)}, but all slices that test it are over.`,
        hint: 'Set the status to "holds" or "broken", or add the next test.',
        location: at(assumption, 'status'),
      };
    }
    return {
      message: `No slice tests the assumption ${quote(title)}.`,
      hint: 'Add the smallest slice that could disprove it to "tests".',
      location: at(assumption, 'status'),
      ...(resting && {
        related: [{ message: 'Work in now rests on it.', location: at(resting, 'assumptions') }],
      }),
    };
  });
