import type { Advice } from './advice.ts';

/** Reports finished experiments that do not say what was learned. */
export const learningIsLearned: Advice = ({ slices }, { at }) =>
  slices
    .filter(
      ({ kind, status, learned }) =>
        kind === 'learn' && status === 'shipped' && learned === undefined,
    )
    .map((slice) => ({
      message: 'The experiment is over, but does not say what was learned.',
      hint: 'Add "learned": the result, in one sentence.',
      location: at(slice, 'status'),
    }));
