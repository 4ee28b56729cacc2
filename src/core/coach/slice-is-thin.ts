import { isOpen } from '../model/slice.ts';
import type { Advice } from './advice.ts';

/** Reports open slices with an appetite of many weeks. */
export const sliceIsThin: Advice = ({ slices }, { at, limit }) =>
  slices.filter(isOpen).flatMap((slice) => {
    const { appetite } = slice;
    const weeks = (appetite?.amount ?? 0) / (appetite?.unit === 'week' ? 1 : 5);
    if (weeks <= limit) return [];
    return {
      message: `The appetite is ${Math.round(weeks)} weeks. A thin slice takes up to ${limit}.`,
      hint: 'Find the part that already works end to end in less, and make it a slice of its own.',
      location: at(slice, 'appetite'),
    };
  });
