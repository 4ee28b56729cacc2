import { teamOf } from '../roadmap/roadmap.ts';
import type { Advice } from './advice.ts';

/** Reports active slices with neither an owner nor a team. */
export const sliceIsOwned: Advice = ({ slices }, { at }) =>
  slices
    .filter((slice) => slice.status === 'active' && slice.owner === undefined)
    .filter((slice) => teamOf(slice) === undefined && slice.intent.owner === undefined)
    .map((slice) => ({
      message: 'The slice is active, but has no owner and no team.',
      hint: 'Add "owner" or "team".',
      location: at(slice, 'status'),
    }));
