import { isOpen } from '../model/slice.ts';
import type { Advice } from './advice.ts';

/** Reports open experiments that do not say what they expect. */
export const learningHasHypothesis: Advice = ({ slices }, { at }) =>
  slices
    .filter(({ kind, hypothesis }) => kind === 'learn' && hypothesis === undefined)
    .filter(isOpen)
    .map((slice) => ({
      message: 'The experiment has no "hypothesis", so any result will look like a success.',
      hint: 'Add "hypothesis": what do you expect to see, and what would prove you wrong?',
      location: at(slice, 'kind'),
    }));
