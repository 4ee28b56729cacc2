import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports active slices that are blocked by others. */
export const blockedIsNotActive: Advice = ({ slices }, { at }) =>
  slices.flatMap((slice) => {
    const [blocker] = slice.blockedBy;
    if (slice.status !== 'active' || blocker === undefined) return [];
    return {
      message: `The slice is active, but ${quote(blocker.id)}, which must ship first, is ${blocker.status}.`,
      hint: 'Set it back to "ready", or remove the dependency if it no longer blocks.',
      location: at(slice, 'status'),
      related: [{ message: 'The status of the blocker is here.', location: at(blocker, 'status') }],
    };
  });
