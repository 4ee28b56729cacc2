import { appetiteSpent } from '../roadmap/appetite-spent.ts';
import { plural } from '../text/numbers.ts';
import type { Advice } from './advice.ts';

/** Reports active slices that have taken longer than their appetite. */
export const appetiteIsRespected: Advice = (roadmap, { at }) =>
  roadmap.slices.flatMap((slice) => {
    const spent = appetiteSpent(slice, roadmap);
    if (!spent?.isOver) return [];
    return {
      message: `The slice has been active for ${plural(spent.days, 'day')}. Its appetite is ${plural(spent.planned, 'day')}.`,
      hint: 'Ship what works and move the rest to a new slice, or drop it.',
      location: at(slice, 'appetite'),
    };
  });
