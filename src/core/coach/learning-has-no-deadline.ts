import { isOpen } from '../model/slice.ts';
import type { Advice } from './advice.ts';

/** Reports open experiments with a promised date. */
export const learningHasNoDeadline: Advice = ({ slices }, { at }) =>
  slices
    .filter(({ kind, target }) => kind === 'learn' && target !== undefined)
    .filter(isOpen)
    .map((slice) => ({
      message: 'The experiment promises a date, but its result cannot be promised.',
      hint: 'Replace "target" with "appetite": the time you will spend.',
      location: at(slice, 'target'),
    }));
