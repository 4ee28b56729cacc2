import { daysBetween } from '../model/days.ts';
import type { Advice } from './advice.ts';

/** Reports active slices that have taken longer than their appetite. */
export const appetiteIsRespected: Advice = ({ slices, asOf }, { at }) =>
  slices.flatMap((slice) => {
    const { status, appetite, days } = slice;
    if (status !== 'active' || appetite === undefined || days.started === undefined) return [];
    const given = appetite.amount * (appetite.unit === 'week' ? 7 : 1);
    const taken = daysBetween(days.started, asOf);
    if (taken <= given) return [];
    return {
      message: `The slice has been active for ${taken} days. Its appetite is ${given} days.`,
      hint: 'Ship what works and move the rest to a new slice, or drop it.',
      location: at(slice, 'appetite'),
    };
  });
