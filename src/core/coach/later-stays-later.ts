import { isOpen } from '../model/slice.ts';
import { quote } from '../text/quote.ts';
import type { Advice } from './advice.ts';

/** Reports details of work in later that cannot be known yet: target dates and demos. */
export const laterStaysLater: Advice = ({ slices }, { at }) =>
  slices.flatMap((slice) => {
    if (slice.horizon !== 'later' || !isOpen(slice) || slice.status === 'active') return [];
    const key = details.find((each) => slice[each] !== undefined);
    if (key === undefined) return [];
    return {
      message: `The slice is in later, but already has ${quote(key)}.`,
      hint: `Remove ${quote(key)} until the work is in next.`,
      location: at(slice, key),
    };
  });

const details = ['target', 'demo'] as const;
