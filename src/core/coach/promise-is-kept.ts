import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports open slices whose target date is over. */
export const promiseIsKept: Advice = ({ slices }, { at }) =>
  slices
    .filter(({ promise }) => promise?.state === 'overdue')
    .map((slice) => ({
      message: `The slice was due ${quote(slice.target ?? '')} and has not shipped.`,
      hint: 'Agree on a new date with those who wait for it, or remove the date.',
      location: at(slice, 'target'),
    }));
